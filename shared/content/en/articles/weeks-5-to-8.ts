import { article, lists, says } from "../../article.ts";
import { articleTitles } from "../article-titles.ts";

const lastReviewed = "2026-11-23";

export const noisyKnees = article({
  id: "noisy-knees",
  title: articleTitles["noisy-knees"],
  lastReviewed,
  sections: [
    [
      "Noise is usual",
      says(
        "Many knees click, crack or crunch. In a study of 250 knees, 99 in 100 knees with no pain made noise.",
        "mccoy1987",
      ),
      says("Clicking that does not hurt is not a warning sign. You can keep moving."),
    ],
    [
      "What people think it means",
      says(
        "Researchers talked with 11 people about their noisy knees. Some took the noise as a sign of wear, and moved less. It is not a reason to move less.",
        "robertson2017",
      ),
    ],
    [
      "When it is more than noise",
      says("Stop and get medical help today if:"),
      lists(
        "your knee is stuck: you cannot straighten or bend it",
        "your knee gives way (buckles)",
        "you heard a pop in a fall, a twist or a blow",
      ),
      says("The full list is in every email of your plan."),
    ],
  ],
});

export const flareUps = article({
  id: "flare-ups",
  title: articleTitles["flare-ups"],
  lastReviewed,
  sections: [
    [
      "What a flare-up is",
      says(
        "A flare-up is a time with more pain than is usual for you. Your knee is sensitive. It helps to have a plan for it.",
      ),
    ],
    [
      "Your plan",
      lists(
        "Stop the exercise that went above 5 of 10.",
        "Use the easier version next time. It is on each card of your email.",
        "Do not add load until your knee is back to usual the next morning.",
        "Do a bit less of stairs, hills and miles for some days.",
        "Tell your clinic.",
      ),
      says("The limit of 5 and the next morning come from a page for people with kneecap pain.", "trek"),
    ],
    [
      "What your clinic may do",
      says(
        "Your clinician may let you repeat a week, or go back a step. Doing less for a while is part of the plan. Only your clinician changes it.",
      ),
    ],
    [
      "When it is not a flare-up",
      says(
        "Pause the exercises and call your clinic if new swelling stays more than a day after exercise, or if pain wakes you at night or is there at rest, all the time.",
      ),
      says(
        "Stop and get medical help today if your knee is hot, red, very swollen and you have fever or chills or feel ill. The full list is in every email of your plan.",
      ),
    ],
  ],
});

export const sleepAndStress = article({
  id: "sleep-and-stress",
  title: articleTitles["sleep-and-stress"],
  lastReviewed,
  sections: [
    [
      "What we do not know",
      says(
        "We have no study to show you on sleep or stress and kneecap pain. So this page makes no promise. It tells you how to use your plan on a hard day.",
      ),
    ],
    [
      "On a tired or busy day",
      lists(
        "Use the pain rule, as always.",
        "Stop each set while you could still do 2 or 3 good ones. On a tired day that may be sooner.",
        "Use the easier version on the card.",
        "Move the session to another day. Leave a day between sessions if you can.",
      ),
    ],
    [
      "Look at the week",
      says(
        "Do not judge by one bad day. Look at your usual pain over the week. It must not climb from week to week.",
        "silbernagel2007",
      ),
    ],
    [
      "Pain at night",
      says(
        "Pain that wakes you at night, or that is there at rest all the time, is a reason to pause the exercises and call your clinic.",
      ),
    ],
    ["If life is heavy", says("Tell your clinician. They can fit the plan to it.")],
  ],
});

export const walkingAndRunning = article({
  id: "walking-and-running",
  title: articleTitles["walking-and-running"],
  lastReviewed,
  sections: [
    [
      "Can I walk or run?",
      says(
        "Ask your clinician if running is right for you now. If it is, these rules come from a trial with 69 runners.",
        "esculier2018",
      ),
      lists(
        "Pain while you run: 2 of 10 or less.",
        "Back to where it was before the run within 60 minutes.",
        "Not more pain the next morning.",
      ),
    ],
    [
      "How to build up",
      lists(
        "Run more often, but shorter and slower.",
        "Skip downhills and stairs.",
        "Add distance first. Speed and hills come later.",
        "Rest at least one day between runs.",
      ),
    ],
    [
      "Start with a walk",
      says("First walk briskly for 30 minutes, twice, with pain of 2 of 10 or less. Then mix in short runs."),
      says(
        "A run-walk plan from a trial starts with 2 minutes of walking and 3 of running, over one mile on level ground. Each step is done at least twice. It does not move on with swelling, stiffness or more pain.",
        "runWalk2023",
      ),
    ],
    ["On which days?", says("Run and do your exercises on different days.")],
  ],
});
