module acme.hello {
  requires statusline.api;

  provides statusline.api.DataModule with
      acme.hello.AcmeHelloModule;
}
