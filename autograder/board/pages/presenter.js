"use strict";

const LONG = 300; // seconds after which a row is marked

function show(room) {
  document.getElementById("seats").textContent = `${room.seats} seats`;
  showDoor(room.door);
  fill("stuck", room.stuck.map(stuckRow));
  fill("quiet", room.quiet.map((one) => row([one.seat, one.name || "–", minutes(one.seconds)],
    one)));
  fill("people", room.people.map(([seat, name]) => row([seat, name || "–"], { seat })));
  fill("mistakes", Object.entries(room.mistakes).flatMap(([todo, found]) =>
    Object.entries(found).map(([name, count]) => cells([todo, name, `${count}×`]))));
}

function stuckRow(one) {
  const made = row([one.seat, one.name || "–", one.todo, one.mistake || "no name for it",
    one.tries, minutes(one.seconds)], one);
  if (one.seconds > LONG) made.className = "long";
  return made;
}

function cells(texts) {
  return element("tr", "", "", texts.map((text) =>
    element("td", typeof text === "number" ? "number" : "", String(text))));
}

/** A row about a seat, which a second click takes out of the room. */
function row(texts, { seat }) {
  const made = cells(texts);
  const button = element("button", "", armed === seat ? "Really?" : "Remove");
  button.addEventListener("click", () => {
    if (armed === seat) send("remove", seat);
    armed = armed === seat ? null : seat;
    button.textContent = armed === seat ? "Really?" : "Remove";
  });
  made.append(element("td", "", "", [button]));
  return made;
}
let armed = null; // the seat whose button was clicked once

function minutes(seconds) {
  return seconds < 60 ? "under a minute" : `${Math.floor(seconds / 60)} min`;
}

function showDoor(state) {
  const open = state === "open";
  const button = document.getElementById("door");
  button.textContent = open ? "Close the room" : "Open the room";
  button.onclick = () => send("door", open ? "closed" : "open");
  document.getElementById("door-says").textContent = open
    ? "Anyone who has the code can join." : "Nobody new can join; those who have joined stay.";
}

function send(what, body) {
  return fetch(what, { method: "POST", body: JSON.stringify(body) });
}

showJoining();
follow(show);
