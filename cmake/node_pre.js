// Put before the JavaScript of makegood_node. Emscripten 3.1.6 takes a global fetch() for a browser's and
// tries to fetch its .wasm by a file name; since Node.js 18 there is one. Hidden, it reads the file.
var fetch = undefined;
