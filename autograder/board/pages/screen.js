"use strict";

const COLUMN = 150; // pixels that a column needs, to be read from the last row
const VOTE_STAYS = 300; // seconds on the screen after the last voice
let chosen = null; // a chapter, instead of the one where the room is
let latest = null;

/** The chapters whose columns are shown: all where there is room, else one. */
function inView(board) {
  const columns = board.chapters.reduce((sum, one) => sum + one.columns.length, 0);
  if (columns * COLUMN <= window.innerWidth) return board.chapters;
  const name = chosen || (board.at_hand || "").split(".")[0];
  return [board.chapters.find((one) => one.chapter === name) || board.chapters[0]];
}

function show(board) {
  latest = board;
  const seats = board.seats === 1 ? "1 seat" : `${board.seats} seats`;
  document.getElementById("title").textContent = `${board.title} · ${seats}`;
  const shown = inView(board);
  fill("chapters", shown.length === board.chapters.length ? [] : board.chapters.map(
    (one) => chapterButton(one, one === shown[0])));
  fill("columns", shown.flatMap((one) => one.columns.map((column) => columnOf(column, board))));
  showGo(board);
  showVote(board.vote);
}

/** A chapter in the strip: a click keeps it in view, a second one follows the room again. */
function chapterButton(one, isShown) {
  const done = one.columns.filter((column) => column.through).length;
  const button = element("button", isShown ? "shown" : "",
    `${one.chapter.slice(0, 2)} ${"●".repeat(done)}${"○".repeat(one.columns.length - done)}`);
  button.addEventListener("click", () => choose(chosen === one.chapter ? null : one.chapter));
  return button;
}

function choose(chapter) {
  chosen = chapter;
  show(latest);
}

function columnOf(column, board) {
  const parts = [element("h2", "", breakable(short(column.todo))), stack(column, board.seats),
    counts(column), mistakeOf(column.mistake)];
  if (column.through) parts.splice(1, 0, element("p", "go", "go on?"));
  const made = element("section", "column", "", parts);
  if (column.todo === board.at_hand) made.classList.add("hand");
  if (column.mistake) made.classList.add("wide");
  return made;
}

/** A name that may go on in the next line after each of its parts. */
function breakable(name) {
  return name.replaceAll(/[._](?=.)/g, "$&\u200b");
}

/** Idle on top, wrong below it, right at the bottom. */
function stack(column, seats) {
  const parts = ["idle", "wrong", "right"].map((kind) => {
    const part = element("div", kind);
    part.style.flexGrow = column[kind] / Math.max(1, seats);
    return part;
  });
  return element("div", "stack", "", parts);
}

function counts(column) {
  const lines = [["right", "✓"], ["wrong", "✗"], ["idle", "○"]];
  return element("div", "counts", "", lines.map(([kind, sign]) =>
    element("span", "", "", [element("span", kind, sign), ` ${column[kind]}`])));
}

/** The commonest mistake of now; where it is mended, that of before. */
function mistakeOf(mistake) {
  if (!mistake) return element("p", "mistake", "");
  const { name, now, seen } = mistake;
  return now ? element("p", "mistake", `${now}× ${name}`)
    : element("p", "mistake soft", `was ${seen}× ${name}`);
}

function showGo(board) {
  const columns = board.chapters.flatMap((one) => one.columns);
  const hand = columns.find((one) => one.todo === board.at_hand);
  const go = document.getElementById("go");
  go.hidden = !hand || !hand.through;
  if (hand) go.textContent = `${short(hand.todo)}: go on?`;
}

function showVote(vote) {
  const section = document.getElementById("vote");
  section.hidden = !vote || Date.now() / 1000 - vote.at > VOTE_STAYS;
  if (section.hidden) return;
  const all = vote.bars.reduce((sum, [, count]) => sum + count, 0);
  const rows = vote.bars.flatMap(([choice, count]) => {
    const inner = element("div");
    inner.style.width = `${100 * count / Math.max(1, all)}%`;
    return [element("span", "choice", choice.replaceAll("`", "")), element("div", "bar", "", [inner]),
      element("span", "number", String(count))];
  });
  const title = `Your prediction: ${short(vote.vote).replaceAll("_", " ")} · ${all} votes`;
  fill("vote", [element("h2", "", title), ...rows]);
}

document.addEventListener("keydown", (event) => {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (!latest) return;
  if (event.key === "Escape") choose(null);
  if (!step) return;
  const names = latest.chapters.map((one) => one.chapter);
  const place = names.indexOf(inView(latest)[0].chapter) + step;
  choose(names[Math.max(0, Math.min(names.length - 1, place))]);
});

window.addEventListener("resize", () => latest && show(latest));
showJoining();
follow(show);
