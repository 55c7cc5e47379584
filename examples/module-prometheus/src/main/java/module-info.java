module acme.prometheus {
  requires java.net.http;
  requires statusline.api;

  provides statusline.api.DataModule with
      acme.prometheus.AcmePrometheusModule;
}
