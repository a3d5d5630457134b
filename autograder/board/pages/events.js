// What both pages need. Whatever comes from learners is set as text, never as HTML.
"use strict";

/** An element with a class and a text, and what is in it. */
function element(tag, name = "", text = "", children = []) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  if (text !== "") made.textContent = text;
  made.append(...children);
  return made;
}

/** Put elements in the place of all that an element holds. */
function fill(id, children) {
  document.getElementById(id).replaceChildren(...children);
}

/** Call `show` with each summary that the board sends; say so while it is away. */
function follow(show) {
  const lost = document.getElementById("lost");
  const source = new EventSource("events");
  source.onmessage = (event) => {
    lost.hidden = true;
    show(JSON.parse(event.data));
  };
  source.onerror = () => {
    lost.hidden = false;
    if (source.readyState !== EventSource.CLOSED) return;
    setTimeout(() => follow(show), 2000); // a proxy's error page ends an EventSource for good
  };
}

/** How to join, for learners to read. */
async function showJoining() {
  const answer = await fetch("shown.json");
  const { code, link } = await answer.json();
  fill("join", [element("code", "", `join("${code || link}")`)]);
}

/** The name of a TODO within its chapter. */
function short(todo) {
  return todo.slice(todo.indexOf(".") + 1);
}
