// Mouse, pen and fingers on the canvas, for the program; the keyboard is mirror.js's.
//
// Of several fingers the first one is the pointer; a second one is the browser's pinch, which zooms the page.
"use strict";

(() => {
  const canvas = document.getElementById("canvas");

  function point(event) {
    if (event.isPrimary) makegood.pointer(event.clientX, event.clientY, event.buttons & 1, event.pointerType === "touch");
  }
  function leave(event) {
    if (event.isPrimary) makegood.pointerLeft();
  }
  canvas.addEventListener("pointerdown", (event) => {
    if (event.isPrimary) {
      canvas.setPointerCapture(event.pointerId);  // a button that is released outside is released, too
      point(event);
    } else {
      makegood.pinch();
    }
  });
  for (const type of ["pointermove", "pointerup"]) canvas.addEventListener(type, point);
  for (const type of ["pointercancel", "pointerleave"]) canvas.addEventListener(type, leave);
  // A click on the canvas must not take the focus from the mirror's element. It does have to take it from the page
  // around a frame.
  canvas.addEventListener("mousedown", (event) => {
    event.preventDefault();
    window.focus();
  });
  const kNotches = [1 / 100, 1 / 3, 10];  // in a pixel, a line, a page
  canvas.addEventListener("wheel", (event) => {
    if (!makegood.running() || event.ctrlKey) return;  // Ctrl and wheel, and a pinch on a touch pad, zoom the page
    event.preventDefault();  // or a page around a frame scrolls along
    const notches = kNotches[event.deltaMode];
    makegood.wheel(event.deltaX * notches, event.deltaY * notches);
  }, { passive: false });
})();
