import { expect, it } from "vitest";
import { redFlags } from "../../../shared/content/en/red-flags.ts";

const printed = redFlags.groups.map(({ level, action, signs }) => [level, action("911"), ...signs]);

it("prints the red flags word for word, grouped by what to do", () => {
  expect(printed).toEqual([
    [
      "Emergency now",
      "Stop. Call emergency services (911) now.",
      "Sudden shortness of breath or chest pain, with or without a swollen leg",
      "Numb between the legs, new bladder/bowel trouble, sudden leg weakness; cold or blue foot",
    ],
    [
      "Same day",
      "Stop. Get medical help today (urgent care / NHS 111). Then tell the clinic.",
      "Calf or thigh of one leg swollen, warm and painful",
      "Knee hot, red, very swollen and fever, chills or feeling ill",
      "Fall, twist or blow; heard a pop; swollen within hours; cannot take 4 steps; knee changed shape",
      "Knee stuck: cannot straighten or bend it (locked)",
      "Knee gives way (buckles); cannot bend it to a right angle",
    ],
    [
      "Clinic in 1-2 working days",
      "Pause the exercises. We will call you.",
      "New swelling that stays >24 h after exercise",
      "Pain that wakes you at night or is there at rest, all the time; weight loss; a lump",
      "New numbness, pins and needles, leg weakness; groin or back pain with it",
      "Morning stiffness >30 min; several sore joints",
    ],
  ]);
});

it("says that nobody watches the mailbox", () => {
  expect(redFlags.notWatched("999")).toBe("This mailbox is not watched. In an emergency call 999.");
});
