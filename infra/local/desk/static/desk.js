// The pages work without this file. It saves reloads: forms and links swap only what changed, and an open page follows
// the clock while it turns.

/** What the server last sent for each region, to tell what changed. */
const served = new Map();
/** Regions in which someone is typing; what they wrote stays until it is sent. */
const typing = new Set();
const regions = () => document.querySelectorAll("[data-live]");
for (const region of regions()) served.set(region.id, region.outerHTML);

const regionIds = (page) => [...page.querySelectorAll("[data-live]")].map(({ id }) => id).join();

function swap(next, { everything }) {
  document.title = next.title;
  if (everything) typing.clear();
  if (regionIds(next) !== regionIds(document)) {
    document.querySelector("main").replaceWith(next.querySelector("main"));
    for (const region of document.querySelectorAll("main [data-live]"))
      served.set(region.id, region.outerHTML);
  }
  for (const region of regions()) {
    const fresh = next.getElementById(region.id);
    if (!fresh || typing.has(region.id)) continue;
    const html = fresh.outerHTML;
    if (html === served.get(region.id)) continue;
    served.set(region.id, html);
    replace(region, fresh);
  }
}

/** Keeps what was unfolded, where a list was scrolled to and where the keyboard is. */
function replace(region, fresh) {
  const open = [...region.querySelectorAll("details[open][id]")].map(({ id }) => id);
  const hadFocus = region.contains(document.activeElement);
  const place = hadFocus ? placeOf(document.activeElement) : undefined;
  const { scrollTop } = region;
  region.replaceWith(fresh);
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  fresh.scrollTop = scrollTop;
  if (hadFocus) focusOn((place && fresh.querySelector(place)) ?? fresh);
}

/** A button that is gone leaves the keyboard where it was, in its region. */
function focusOn(element) {
  if (element.dataset.live !== undefined) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

function placeOf(element) {
  if (element.id) return `#${CSS.escape(element.id)}`;
  if (element.name) return `[name="${element.name}"][value="${element.value}"]`;
  const href = element.getAttribute("href");
  return href ? `a[href="${CSS.escape(href)}"]` : undefined;
}

/** Goes where a form or a link leads. */
let visits = 0;
async function visit(url, options, how) {
  visits += 1;
  try {
    const response = await fetch(url, options);
    const next = new DOMParser().parseFromString(await response.text(), "text/html");
    const kind = (page) => page.querySelector("main")?.className;
    if (kind(next) !== kind(document)) return location.assign(response.url);
    if (response.ok && response.url !== location.href) history.pushState(null, "", response.url);
    swap(next, how);
    document.querySelector("[data-focus]")?.focus();
  } catch {
    sayLost();
  } finally {
    visits -= 1;
    void look();
  }
}

/** One form after the other; the second of two clicks on the same button is a slip. */
let sent = Promise.resolve();
const onTheWay = new Set();
document.addEventListener("submit", (event) => {
  const { target: form, submitter } = event;
  event.preventDefault();
  const body = String(new URLSearchParams(new FormData(form, submitter)));
  const asked = `${form.action} ${body}`;
  if (onTheWay.has(asked)) return;
  onTheWay.add(asked);
  submitter?.setAttribute("aria-busy", "true");
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  // Turning the clock leaves the page as it is, and what somebody is typing on it.
  const everything = !form.action.endsWith("/desk/clock");
  const send = () => visit(form.action, { method: "POST", headers, body }, { everything });
  sent = sent.then(send);
  void sent.then(() => {
    onTheWay.delete(asked);
    submitter?.removeAttribute("aria-busy");
  });
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-swap]");
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  void visit(link.href, {}, { everything: true }).then(() => bringIntoView(link.dataset.swap));
});

/** On a narrow screen, what a link opened may lie far from it. */
function bringIntoView(id) {
  const opened = document.getElementById(id);
  if (!opened) return;
  const { top } = opened.getBoundingClientRect();
  if (top < 0 || top > innerHeight / 2) opened.scrollIntoView();
}

document.addEventListener("input", ({ target }) => {
  const region = target.closest("[data-live]");
  if (region) typing.add(region.id);
});

addEventListener("popstate", () => location.reload());

/** Asks for the page again as long as something changed since; a visit on the way brings the newest anyway. */
let looking = false;
let changes;
let seen;
async function look() {
  if (looking || visits > 0) return;
  looking = true;
  while (seen !== changes && visits === 0) {
    const asked = changes;
    const { href } = location;
    const response = await fetch(href).catch(() => undefined);
    if (!response?.ok) break;
    const next = new DOMParser().parseFromString(await response.text(), "text/html");
    if (visits > 0 || href !== location.href) continue;
    swap(next, { everything: false });
    seen = asked;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  looking = false;
}

function sayLost() {
  const line = document.createElement("p");
  line.className = "outcome bad";
  line.textContent = "Hipline does not answer. Start it again with npm start; this page follows by itself.";
  document.getElementById("outcome").replaceChildren(line);
}

const live = new EventSource("/desk/live");
let lost = false;
live.addEventListener("error", () => {
  lost = true;
  sayLost();
});
// Started again, it may have begun anew.
live.addEventListener("open", () => lost && location.assign("/"));
live.addEventListener("changes", ({ data }) => {
  const first = changes === undefined;
  changes = data;
  if (first) seen = data;
  else void look();
});
