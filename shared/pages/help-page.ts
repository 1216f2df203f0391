import { markup } from "../emails/markup.ts";
import { redFlagList } from "./red-flag-list.ts";
import { sitePage } from "./site-page.ts";
import type { Context, SitePage } from "./site.ts";

export const helpPage = (context: Context): SitePage => {
  const { title, lead } = context.words.help;
  return sitePage(
    {
      title,
      description: lead,
      body: markup`<p class="lead">${lead}</p>${redFlagList(context, "h2")}`,
      pathIn: (links) => links.help,
    },
    context,
  );
};
