// Starts reveal.js, and the clocks of slides that wait for the room.
"use strict";
const PRINT = /print-pdf/.test(location.search);
const PREVIEW = /receiver/.test(location.search); // a frame of the speaker view

// A page is as wide on any projector; on one of 4:3 it is taller.
const page = () => ({
  width: 1280,
  height: !PRINT && innerWidth / innerHeight < 1.5 ? 960 : 720,
});

Reveal.initialize({
  ...page(),
  margin: 0,
  center: false,
  display: "flex",
  hash: true,
  navigationMode: "linear",
  controls: false,
  slideNumber: "c/t",
  pdfSeparateFragments: true,
  transition: "none",
  backgroundTransition: "none",
  plugins: [RevealNotes],
});
addEventListener("resize", () => Reveal.configure(page()));

// A clock runs from the first time that its slide is seen, and runs on below zero. A click, or the
// key C, holds it.
const clocks = new Map();

function shown(seconds) {
  const rest = Math.abs(Math.ceil(seconds));
  const sign = seconds <= -1 ? "−" : "";
  return `${sign}${Math.floor(rest / 60)}:${String(rest % 60).padStart(2, "0")}`;
}

function draw(element) {
  const { end, rest } = clocks.get(element);
  element.textContent = shown(end ? (end - Date.now()) / 1000 : rest);
  element.classList.toggle("held", !end && element.dataset.seen === "yes");
}

function toggle(element) {
  const clock = clocks.get(element);
  if (clock.end) clock.rest = (clock.end - Date.now()) / 1000;
  clock.end = clock.end ? 0 : Date.now() + 1000 * clock.rest;
  element.dataset.seen = "yes";
  draw(element);
}

const clockOf = (slide) => slide && slide.querySelector(".clock");

for (const element of document.querySelectorAll(".clock")) {
  clocks.set(element, { end: 0, rest: 60 * Number(element.dataset.minutes) });
  element.addEventListener("click", () => toggle(element));
  draw(element);
}

// A formula that is wider than the page becomes smaller.
function fit(slide) {
  for (const formula of slide.querySelectorAll("math[display=block]")) {
    const room = formula.parentElement.clientWidth, wide = formula.scrollWidth;
    const size = parseFloat(getComputedStyle(formula).fontSize);
    if (wide > room) formula.style.fontSize = `${Math.floor((size * room) / wide)}px`;
  }
}

function arrive() {
  fit(Reveal.getCurrentSlide());
  for (const film of Reveal.getCurrentSlide().querySelectorAll(".film .moves")) {
    film.src = film.src.replace(/#.*|$/, `#${Date.now()}`); // plays once, and now begins
  }
  const element = clockOf(Reveal.getCurrentSlide());
  if (element && !PRINT && !PREVIEW && !element.dataset.seen) toggle(element);
}

Reveal.on("ready", arrive);
Reveal.on("slidechanged", arrive);
Reveal.addKeyBinding({ keyCode: 67, key: "C", description: "Stop or start the clock" }, () => {
  const element = clockOf(Reveal.getCurrentSlide());
  if (element) toggle(element);
});
setInterval(() => clocks.forEach((clock, element) => clock.end && draw(element)), 250);

// On paper nothing moves.
Reveal.on("pdf-ready", () => document.querySelectorAll(".pdf-page").forEach(fit));
if (PRINT) {
  for (const pause of document.querySelectorAll(".film input")) pause.checked = true;
}
