// The painter: puts triangles of the program on the canvas with WebGL 2. What the program calls is declared in
// app/platform/web/page.hpp.
//
// The context and its two shaders are made as soon as this script runs, while the program is still on its way: a browser
// needs a tenth of a second for them. All state is set once, since nobody else draws here. Textures have one byte a
// pixel, how much of it a letter or an edge covers; colour comes from the vertices.
//
// Where a browser draws without a graphics card each pixel counts: the ground is cleared and not drawn, and what is
// solid is not looked up in the texture, which takes half the time.
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
    uniform highp vec2 solid;
    in highp vec2 at; in vec4 paint;
    layout(location = 0) out vec4 pixel;
    void main() {
      pixel = paint;
      highp vec2 apart = abs(at - solid);
      if (apart.x + apart.y > 0.0001) pixel.a *= texture(coverage, at).r;
    }`;
  const kVertexBytes = 20;  // ImDrawVert: place and pick as two floats each, colour as four bytes

  const canvas = document.getElementById("canvas");
  const gl = canvas.getContext("webgl2", { alpha: false, antialias: false, depth: false, stencil: false });
  makegood.canPaint = gl !== null;
  if (!gl) {
    return makegood.fail("This browser cannot draw Makegood: it has no WebGL 2, or it is switched off. Please use a current " +
      "browser, or allow hardware acceleration in its settings.");
  }
  const textures = new Map();  // the program's number -> WebGLTexture
  let scale = null, solid = null;  // the uniforms
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
    solid = gl.getUniformLocation(shaders, "solid");
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

  /** `calls` holds eight numbers of each call: DrawCall in app/platform/web/page.hpp. */
  function submit(vertices, indices, calls) {
    gl.bufferData(gl.ARRAY_BUFFER, vertices, gl.STREAM_DRAW);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, indices, gl.STREAM_DRAW);
    for (let i = 0; i < calls.length; i += 8) {
      const [x, y, width, height, texture, firstVertex, firstIndex, length] = calls.subarray(i, i + 8);
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
  }

  const painter = {
    picture(pixelsWide, pixelsHigh, width, height, ground, solidX, solidY) {
      // In the frame that paints it anew, since a canvas that changes its size is blank.
      if (canvas.width !== pixelsWide || canvas.height !== pixelsHigh) {
        canvas.width = pixelsWide;
        canvas.height = pixelsHigh;
      }
      gl.viewport(0, 0, pixelsWide, pixelsHigh);
      gl.uniform2f(scale, 2 / width, -2 / height);
      gl.uniform2f(solid, solidX, solidY);
      gl.scissor(0, 0, pixelsWide, pixelsHigh);
      gl.clearColor((ground >> 16) / 255, ((ground >> 8) & 255) / 255, (ground & 255) / 255, 1);
      gl.clear(gl.COLOR_BUFFER_BIT);
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
      const numbers = new Int32Array(makegood.bytes(calls, 32 * count).slice().buffer);
      submit(makegood.bytes(vertices, vertexBytes), makegood.bytes(indices, indexBytes), numbers);
    },
  };
  Object.assign(makegood.imports, painter);

  // Shaders are compiled when they first draw. They do now, a triangle that has no size, on a canvas that is still hidden.
  painter.makeTexture(0, 1, 1);
  submit(new Uint8Array(3 * kVertexBytes), new Uint16Array(3), Int32Array.of(0, 0, 1, 1, 0, 0, 0, 3));
  painter.dropTexture(0);
  gl.flush();
})();
