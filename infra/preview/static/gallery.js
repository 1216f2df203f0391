// The gallery works without this file; with it, frames take the height of what they show and saved files appear at once.

const shown = document.body.dataset.version;
const status = document.querySelector(".live");

const changes = new EventSource("/changes");
changes.addEventListener("version", ({ data }) => {
  if (data !== shown) location.reload();
});
changes.addEventListener("open", () => say("Live", false));
changes.addEventListener("error", () => say("The preview has ended. Start it again: npm run preview", true));

function say(words, away) {
  if (status.textContent !== words) status.textContent = words;
  status.classList.toggle("away", away);
}

for (const frame of document.querySelectorAll(".look iframe")) {
  const fit = () => {
    frame.height = frame.contentDocument.documentElement.scrollHeight;
  };
  frame.addEventListener("load", fit);
  if (frame.contentDocument?.readyState === "complete") fit();
}

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target !== document.body) return;
  const rel = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
  const link = rel && document.querySelector(`.walk a[rel="${rel}"]`);
  if (link) location.href = link.href;
});
