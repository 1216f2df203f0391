// The pages work without this file. It saves reloads: forms and links swap only what changed, and an open page follows
// the clock while it turns.

/** What the server last sent for each region, to tell what changed. */
const served = new Map();
/** Regions in which someone is typing; what they wrote stays until it is sent. */
const typing = new Set();
const regions = () => document.querySelectorAll("[data-live]");
for (const region of regions()) served.set(region.id, region.outerHTML);

function swap(next, { everything }) {
  for (const region of regions()) {
    const fresh = next.getElementById(region.id);
    if (!fresh) return location.reload();
    if (!everything && typing.has(region.id)) continue;
    const html = fresh.outerHTML;
    if (html === served.get(region.id)) continue;
    served.set(region.id, html);
    replace(region, fresh);
  }
  document.title = next.title;
  if (everything) typing.clear();
}

/** Keeps what was unfolded, where a list was scrolled to and where the keyboard is. */
function replace(region, fresh) {
  const open = [...region.querySelectorAll("details[open][id]")].map(({ id }) => id);
  const focused = region.contains(document.activeElement) ? placeOf(document.activeElement) : undefined;
  const { scrollTop } = region;
  region.replaceWith(fresh);
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  fresh.scrollTop = scrollTop;
  if (focused) fresh.querySelector(focused)?.focus({ preventScroll: true });
}

function placeOf(element) {
  if (element.id) return `#${CSS.escape(element.id)}`;
  if (element.name) return `[name="${element.name}"][value="${element.value}"]`;
  const href = element.getAttribute("href");
  return href ? `a[href="${CSS.escape(href)}"]` : undefined;
}

async function visit(url, options, how) {
  const response = await fetch(url, options);
  const next = new DOMParser().parseFromString(await response.text(), "text/html");
  if (!next.querySelector("[data-live]")) return location.assign(url);
  const samePage = next.querySelector("main")?.className === document.querySelector("main").className;
  if (!samePage && response.ok) return location.assign(response.url);
  swap(next, how);
  if (response.ok && response.url !== location.href) history.pushState(null, "", response.url);
  document.querySelector("[data-focus]")?.focus();
}

document.addEventListener("submit", (event) => {
  const { target: form, submitter } = event;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form, submitter));
  submitter?.setAttribute("aria-busy", "true");
  // Turning the clock leaves the page as it is, and what somebody is typing on it.
  const everything = !form.action.endsWith("/desk/clock");
  void visit(form.action, { method: "POST", body }, { everything }).finally(() =>
    submitter?.removeAttribute("aria-busy"),
  );
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-swap]");
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  void visit(link.href, {}, { everything: true });
});

document.addEventListener("input", ({ target }) => {
  const region = target.closest("[data-live]");
  if (region) typing.add(region.id);
});

addEventListener("popstate", () => location.reload());

/** One look at a time; a change during a look asks for another one. */
let looking = false;
let changes;
let seen;
async function look() {
  if (looking) return;
  looking = true;
  while (seen !== changes) {
    seen = changes;
    const response = await fetch(location.href).catch(() => undefined);
    if (!response?.ok) break;
    swap(new DOMParser().parseFromString(await response.text(), "text/html"), { everything: false });
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  looking = false;
}

const live = new EventSource("/desk/live");
live.addEventListener("changes", ({ data }) => {
  const first = changes === undefined;
  changes = data;
  if (first) seen = data;
  else void look();
});
