import { article, lists, says } from "../../article.ts";
import { articleTitles } from "../article-titles.ts";

const lastReviewed = "2026-11-23";

export const aboutYourKnee = article({
  id: "about-your-knee",
  title: articleTitles["about-your-knee"],
  lastReviewed,
  sections: [
    [
      "A sensitive knee",
      says(
        "Kneecap pain is the plain name for what clinicians call patellofemoral pain. Your knee is sensitive to load right now.",
      ),
      says(
        "Researchers have not found one cause. How the leg lines up and how strong the hip is do not explain it well. A better way to see it: how much you ask of the knee, next to how much it is used to.",
        "esculier2020",
      ),
    ],
    [
      "What often brings it on",
      says("Too much, too soon is a common trigger. It can be a jump in stairs, hills or miles."),
    ],
    [
      "What helps",
      lists(
        "Learning how to build up load. You do that with these pages.",
        "Exercise for your hips and your thighs. You do that with your plan.",
      ),
      says(
        "Both help more than waiting, a review found for the first 3 months. The trials behind it are not very certain.",
        "winters2021",
      ),
    ],
    [
      "It takes time",
      says(
        "Of 310 people in two trials, 55 in 100 still had a poor result at 3 months, and 40 in 100 at 12 months. So a slow start is usual. Give it time, and tell your clinician how it goes.",
        "collins2013",
      ),
    ],
  ],
});

export const howMuchIsOk = article({
  id: "how-much-is-ok",
  title: articleTitles["how-much-is-ok"],
  lastReviewed,
  sections: [
    [
      "One scale",
      says("Rate your pain from 0 to 10. 0 is no pain. 10 is the worst pain."),
      lists(
        "Green 0-2: carry on.",
        "Yellow 3-5: fine if it is back to normal by tomorrow morning; do not add load.",
        "Red 6-10: stop that exercise, use the easier version next time, tell us.",
      ),
      says(
        "Other clinics draw the colors at other numbers. Keep to this scale, so that you and your clinic mean the same.",
      ),
    ],
    [
      "Three times to look",
      lists(
        "While you exercise: best below 2, and never above 5.",
        "After: back to usual within 60 minutes.",
        "Next morning: not higher than usual.",
      ),
      says("This rule comes from a page for people with kneecap pain.", "trek"),
    ],
    [
      "Is it safe to feel some pain?",
      says(
        "A trial in 38 people with a sore heel cord let them stay active with a rule like this one. It found no harm from that. It was not a study of knees.",
        "silbernagel2007",
      ),
      says(
        "Look at the whole week too. Pain and stiffness must not climb from week to week.",
        "silbernagel2007",
      ),
    ],
  ],
});

export const loadAndStairs = article({
  id: "load-and-stairs",
  title: articleTitles["load-and-stairs"],
  lastReviewed,
  sections: [
    [
      "What load is",
      says(
        "Load is all you ask of your knee: stairs, hills, miles, squats and your exercises. Changing your load is half of the plan.",
      ),
    ],
    [
      "Look for the jump",
      says(
        "Too much, too soon is a common trigger. Think back. Was there a week with more stairs, more hills or more miles than usual for you?",
      ),
    ],
    [
      "How to change it",
      lists(
        "Do a bit less of what makes your knee sore. Do not stop all of it.",
        "Do it more often, but shorter and slower.",
        "If you run, skip downhills and stairs for now.",
        "Add one thing at a time, in small steps.",
        "Use the pain rule here too: back to usual by the next morning.",
      ),
      says(
        "Runners in a trial got advice like this. Those who got the advice alone did as well as those who also did exercises or changed how they ran. There were 69 of them, over 8 weeks.",
        "esculier2018",
      ),
    ],
    [
      "Stairs come back",
      says(
        "A plan builds up to stairs. First you sit and stand. Then you step up on a low step. In some plans the step gets higher later.",
      ),
    ],
  ],
});

export const hipsAndThighs = article({
  id: "hips-and-thighs",
  title: articleTitles["hips-and-thighs"],
  lastReviewed,
  sections: [
    [
      "Both help",
      says(
        "In a trial with 200 people, hip exercise and thigh exercise did equally well after 12 weeks.",
        "hansen2023",
      ),
      says("An expert group rates doing both as right, for pain and for daily life.", "collins2018"),
    ],
    [
      "What is better first?",
      says(
        "In a trial with 199 people, pain fell one week earlier with hip exercise than with knee exercise. In the end both groups were better.",
        "ferber2015",
      ),
      says(
        "In a trial with 33 women, one group did four weeks of hip work first. Their pain was then 2.4, and 4.1 in the group that did thigh work. After 8 weeks both groups were better.",
        "dolak2011",
      ),
    ],
    [
      "Why you lie down for some of it",
      says(
        "One study checked how hard muscles work. A leg raise on your side with a weight made the side of the hip work harder than step-ups did. So plans keep a leg raise even when you are strong on your feet.",
        "macaskill2014",
      ),
    ],
    [
      "What to expect",
      says(
        "The gain is modest. In the trial with 200 people both groups gained about 7 points of 100. People tend to notice 8 to 10.",
        "hansen2023",
      ),
    ],
  ],
});
