module acme.load {
  requires statusline.api;

  provides statusline.api.DataModule with
      acme.load.AcmeLoadModule;
  provides statusline.api.Report with
      acme.load.AcmeLoadReport;
}
