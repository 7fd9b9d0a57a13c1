// The painter: puts triangles of the program on the canvas with WebGL 2. What the program calls is declared in
// app/platform/web/page.hpp.
//
// The context and its two shaders are made as soon as this script runs, while the program is still on its way: a browser
// needs a tenth of a second for them. All state is set once, since nobody else draws here. Textures have one byte a
// pixel, how much of it a letter or an edge covers; colour comes from the vertices.
"use strict";

(() => {
  const kVertexShader = `#version 300 es
    layout(location = 0) in vec2 place; layout(location = 1) in vec2 pick; layout(location = 2) in vec4 color;
    uniform vec2 scale;
    out vec2 at; out vec4 paint;
    void main() { at = pick; paint = color; gl_Position = vec4(place * scale + vec2(-1, 1), 0, 1); }`;
  const kFragmentShader = `#version 300 es
    precision mediump float;
    uniform sampler2D coverage;
    in vec2 at; in vec4 paint;
    layout(location = 0) out vec4 pixel;
    void main() { pixel = vec4(paint.rgb, paint.a * texture(coverage, at).r); }`;
  const kVertexBytes = 20;  // ImDrawVert: place and pick as two floats each, colour as four bytes

  const canvas = document.getElementById("canvas");
  const gl = canvas.getContext("webgl2", { alpha: false, antialias: false, depth: false, stencil: false });
  makegood.canPaint = gl !== null;
  if (!gl) {
    return makegood.fail("This browser cannot draw Makegood: it has no WebGL 2, or it is switched off. Please use a current " +
      "browser, or allow hardware acceleration in its settings.");
  }
  const textures = new Map();  // the program's number -> WebGLTexture
  let scale = null;  // the uniform
  let first = -1;   // vertex that index 0 means now

  function setUp() {
    const shaders = gl.createProgram();
    for (const [type, source] of [[gl.VERTEX_SHADER, kVertexShader], [gl.FRAGMENT_SHADER, kFragmentShader]]) {
      const shader = gl.createShader(type);
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(shaders, shader);
    }
    gl.linkProgram(shaders);
    gl.useProgram(shaders);
    scale = gl.getUniformLocation(shaders, "scale");
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
    for (const place of [0, 1, 2]) gl.enableVertexAttribArray(place);
    gl.enable(gl.BLEND);
    gl.blendFuncSeparate(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA, gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.enable(gl.SCISSOR_TEST);
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    first = -1;
  }
  setUp();

  canvas.addEventListener("webglcontextlost", (event) => {
    event.preventDefault();  // "I can go on when it comes back"
    makegood.context(1);
  });
  canvas.addEventListener("webglcontextrestored", () => {
    setUp();
    makegood.context(0);
  });

  Object.assign(makegood.imports, {
    picture(pixelsWide, pixelsHigh, width, height) {
      // In the frame that paints it anew, since a canvas that changes its size is blank.
      if (canvas.width !== pixelsWide || canvas.height !== pixelsHigh) {
        canvas.width = pixelsWide;
        canvas.height = pixelsHigh;
      }
      gl.viewport(0, 0, pixelsWide, pixelsHigh);
      gl.uniform2f(scale, 2 / width, -2 / height);
    },

    makeTexture(id, width, height) {
      const texture = gl.createTexture();
      textures.set(id, texture);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.texStorage2D(gl.TEXTURE_2D, 1, gl.R8, width, height);
      for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, filter, gl.LINEAR);
      for (const wrap of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, wrap, gl.CLAMP_TO_EDGE);
    },

    fillTexture(id, x, y, width, height, row, bytes) {
      gl.bindTexture(gl.TEXTURE_2D, textures.get(id));
      gl.pixelStorei(gl.UNPACK_ROW_LENGTH, row);
      const pixels = makegood.bytes(bytes, row * (height - 1) + width);
      gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, width, height, gl.RED, gl.UNSIGNED_BYTE, pixels);
    },

    dropTexture(id) {
      gl.deleteTexture(textures.get(id));
      textures.delete(id);
    },

    draw(vertices, vertexBytes, indices, indexBytes, calls, count) {
      gl.bufferData(gl.ARRAY_BUFFER, makegood.bytes(vertices, vertexBytes), gl.STREAM_DRAW);
      gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, makegood.bytes(indices, indexBytes), gl.STREAM_DRAW);
      const numbers = new Int32Array(makegood.bytes(calls, 32 * count).slice().buffer);
      for (let i = 0; i < numbers.length; i += 8) {
        const [x, y, width, height, texture, firstVertex, firstIndex, length] = numbers.subarray(i, i + 8);
        if (first !== firstVertex) {
          first = firstVertex;
          const start = first * kVertexBytes;
          gl.vertexAttribPointer(0, 2, gl.FLOAT, false, kVertexBytes, start);
          gl.vertexAttribPointer(1, 2, gl.FLOAT, false, kVertexBytes, start + 8);
          gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, kVertexBytes, start + 16);
        }
        gl.scissor(x, y, width, height);
        gl.bindTexture(gl.TEXTURE_2D, textures.get(texture));
        gl.drawElements(gl.TRIANGLES, length, gl.UNSIGNED_SHORT, 2 * firstIndex);
      }
    },
  });
})();
