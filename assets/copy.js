"use strict";
// Puts a button on each piece of code that copies it; its words stand beside the code.
document.addEventListener("DOMContentLoaded", () => {
  for (const figure of document.querySelectorAll("figure.code")) {
    const { copy, copied } = figure.dataset;
    const code = figure.querySelector("code");
    const button = document.createElement("button");
    const said = document.createElement("span");
    said.className = "unseen";
    said.setAttribute("role", "status");
    button.type = "button";
    const say = (text) => { button.textContent = text; };
    say(copy);
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(code.textContent);
      } catch {
        // Then it is selected, and may be copied by the keyboard.
        getSelection().selectAllChildren(code);
        if (!document.execCommand("copy")) return;
      }
      say(copied);
      said.textContent = copied;
    });
    button.addEventListener("blur", () => { say(copy); said.textContent = ""; });
    figure.append(button, said);
  }
});
