import { article, lists, says } from "../../article.ts";
import { articleTitles } from "../article-titles.ts";

const lastReviewed = "2026-11-23";

export const stayingWithIt = article({
  id: "staying-with-it",
  title: articleTitles["staying-with-it"],
  lastReviewed,
  sections: [
    [
      "It gets harder for most people",
      says(
        "In one study people did 90 in 100 of their exercises in the first two weeks, and 65 in 100 near week 12. So if you do less now than at the start, you are like many people.",
        "nicolson2018",
      ),
    ],
    [
      "Plan when and where",
      says(
        "A review of 26 studies found that a when-and-where plan helps people do what they mean to do. The effect is modest. It is larger with a plan for what gets in the way.",
        "belangerGravel2013",
      ),
      lists(
        "When: on which days, and after what? For example, after breakfast.",
        "Where: is there room for a mat, and is the band at hand?",
        "What if: what will you do if a day goes wrong?",
      ),
    ],
    [
      "Ask someone to join",
      says(
        "Tell a friend or someone at home what you plan. Ask them to join you, or to ask you how it went.",
      ),
    ],
    [
      "If something is in the way",
      says(
        "No time, sore, forgot, or not sure how? Tell your clinician which one. They can help with that one.",
      ),
    ],
    [
      "Does it matter?",
      says("In a trial with 121 teens, those who did more sessions got better more often.", "rathleff2015"),
    ],
  ],
});

export const shoesAndTape = article({
  id: "shoes-and-tape",
  title: articleTitles["shoes-and-tape"],
  lastReviewed,
  sections: [
    [
      "Add-ons, not the plan",
      says(
        "These are facts from a guideline of physical therapists. Exercise stays the main thing. Ask your clinician before you buy.",
        "willy2019",
      ),
    ],
    [
      "Tape",
      says(
        "Tape that is fitted to you, together with exercise, may help in the short term: about 4 weeks.",
        "willy2019",
      ),
    ],
    [
      "Insoles",
      says(
        "Ready-made insoles are advised only if your feet roll in more than usual, and for 6 weeks at most.",
        "willy2019",
      ),
    ],
    ["Shoes", says("We have no study to show you on which shoes to buy. Ask your clinician.")],
    ["Braces", says("We have no study to show you on knee braces either. Ask before you buy one.")],
    [
      "Ultrasound, laser, electric current",
      says("The guideline advises against these for kneecap pain.", "willy2019"),
    ],
    [
      "All together",
      says(
        "A review found that learning, exercise and tape or hands-on care together did best at 3 months. At 12 months all ways were about the same. The trials behind it are not very certain.",
        "winters2021",
      ),
    ],
  ],
});

export const keepingItGoing = article({
  id: "keeping-it-going",
  title: articleTitles["keeping-it-going"],
  lastReviewed,
  sections: [
    [
      "Gains can last",
      says(
        "In a trial with 54 women, those who did hip and thigh exercise were still better after 12 months. With thigh exercise alone the gain faded.",
        "fukuda2012",
      ),
      says("In a study of 28 women, the gain was still there after 6 months.", "khayambashi2012"),
    ],
    [
      "After the last week",
      says(
        "Talk with your clinician about what to keep. A common way is two sessions a week, with the exercises of the last part of your plan.",
      ),
    ],
    [
      "Keep the rules",
      lists(
        "Keep the pain rule. Pain must not climb from week to week.",
        "Add one thing at a time: stairs, hills or miles, not all three.",
        "Keep one exercise for the side of your hip with a band or a weight.",
        "Stop each set while you could still do 2 or 3 good ones.",
      ),
    ],
    [
      "After a break",
      says("Start easier than where you stopped, and build up. Too much, too soon is a common trigger."),
    ],
  ],
});

export const whatNext = article({
  id: "what-next",
  title: articleTitles["what-next"],
  lastReviewed,
  sections: [
    [
      "The end of this plan",
      says(
        "Your clinician looks back with you. How is your knee on stairs? What can you do now? Your clinician may ask you to fill in the same questions as at the start.",
      ),
    ],
    ["If your knee is better", says("Talk about how to keep it going. A common way is two sessions a week.")],
    [
      "If it is not better yet",
      says(
        "You are not alone. Of 310 people in two trials, 40 in 100 still had a poor result at 12 months. Tell your clinician. There are other ways to go on.",
        "collins2013",
      ),
    ],
    [
      "What about later?",
      says(
        "Some people from those trials were asked again after 5 to 8 years. 98 in 100 of the knees that were X-rayed showed no arthritis. Only 60 of the 310 people answered.",
        "lankhorst2016",
      ),
    ],
    [
      "The warning signs still count",
      says("Keep your last email. The list of signs that need help is true after the plan too."),
    ],
  ],
});
