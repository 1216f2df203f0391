import type { Messages } from "../en/messages.ts";
import { articleTitles } from "./article-titles.ts";
import { checkInPage } from "./check-in-page.ts";
import { checkInReminder } from "./check-in-reminder.ts";
import { clinicMail } from "./clinic-mail.ts";
import { completed } from "./completed.ts";
import { dose, kit } from "./dose.ts";
import { exercises } from "./exercises.ts";
import { forms } from "./forms.ts";
import { heldData } from "./held-data.ts";
import { loads } from "./loads.ts";
import { ownPages } from "./own-pages.ts";
import { pages } from "./pages.ts";
import { phases, sessionNotes } from "./programs.ts";
import { redFlags } from "./red-flags.ts";
import { runs } from "./runs.ts";
import { visit } from "./visit.ts";
import { weekly } from "./weekly.ts";

export const es = {
  dose,
  kit,
  loads,
  exercises,
  forms,
  phases,
  sessionNotes,
  runs,
  weekly,
  visit,
  completed,
  checkInPage,
  checkInReminder,
  clinicMail,
  redFlags,
  ownPages,
  pages,
  heldData,
  articleTitles,
} satisfies Messages;
