/** Fixed text, the same for everyone, in every email. Changing a word needs a clinician. */
export const redFlags = {
  heading: "When to stop and get help",
  groups: [
    {
      level: "Emergency now",
      action: (emergencyNumber: string) => `Stop. Call emergency services (${emergencyNumber}) now.`,
      signs: [
        "Sudden shortness of breath or chest pain, with or without a swollen leg",
        "Numb between the legs, new bladder/bowel trouble, sudden leg weakness; cold or blue foot",
      ],
    },
    {
      level: "Same day",
      action: () => "Stop. Get medical help today (urgent care / NHS 111). Then tell the clinic.",
      signs: [
        "Calf or thigh of one leg swollen, warm and painful",
        "Knee hot, red, very swollen and fever, chills or feeling ill",
        "Fall, twist or blow; heard a pop; swollen within hours; cannot take 4 steps; knee changed shape",
        "Knee stuck: cannot straighten or bend it (locked)",
        "Knee gives way (buckles); cannot bend it to a right angle",
      ],
    },
    {
      level: "Clinic in 1-2 working days",
      action: () => "Pause the exercises. We will call you.",
      signs: [
        "New swelling that stays >24 h after exercise",
        "Pain that wakes you at night or is there at rest, all the time; weight loss; a lump",
        "New numbness, pins and needles, leg weakness; groin or back pain with it",
        "Morning stiffness >30 min; several sore joints",
      ],
    },
  ],
  notWatched: (emergencyNumber: string) =>
    `This mailbox is not watched. In an emergency call ${emergencyNumber}.`,
};
