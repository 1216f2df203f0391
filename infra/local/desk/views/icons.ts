import { raw, type Markup } from "../../../../shared/emails/markup.ts";

/** Drawn in the color of the text; decoration beside words, so hidden from screen readers. */
const paths = {
  mark: '<path d="M4 13.5c2.2 0 3.3-3.2 4.4-6.3C9.3 4.7 10 3 11.2 3c1.7 0 1.9 4.2 2.7 8.3.7 3.6 1.5 5.7 3.1 5.7 1.4 0 2.2-1.3 3-3.5" fill="none"/><circle cx="20" cy="13.5" r="1.6" fill="currentColor" stroke="none"/>',
  tick: '<path d="m5 12.5 4.5 4.5L19 7.5" fill="none"/>',
  alert: '<path d="M12 4 2.8 20h18.4zM12 10v4.5M12 17.3v.2" fill="none"/>',
  mail: '<path d="M3.5 6h17v12h-17zM4 6.5l8 6.5 8-6.5" fill="none"/>',
  person:
    '<circle cx="12" cy="8" r="3.6" fill="none"/><path d="M4.5 20c.8-4 3.7-6 7.5-6s6.7 2 7.5 6" fill="none"/>',
  phone: '<rect x="7" y="3" width="10" height="18" rx="2" fill="none"/><path d="M11 18h2"/>',
} as const;

export const icon = (name: keyof typeof paths): Markup =>
  raw(
    `<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${paths[name]}</svg>`,
  );

export const favicon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="6" fill="#1f5f5b"/><g stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" color="#f5c96b" transform="translate(-.5 1.5) scale(.98)">' +
  paths.mark +
  "</g></svg>";
