// The functions that the page gives the program (app/platform/web/page.cpp), for Emscripten's linker: what is called and
// neither defined nor listed here is an error of the build. Their bodies are in web/; these are never used.
mergeInto(LibraryManager.library, Object.fromEntries(
  "connect frame work tree store append setAside saveFile fetch chooseFile route speak hush hand picture makeTexture fillTexture dropTexture draw".split(" ")
    .map((name) => [name, function () {}]),
));
