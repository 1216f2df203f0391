import { article, lists, says } from "../../article.ts";
import { articleTitles } from "../article-titles.ts";

export const hipAndKnee = article({
  id: "hip-and-knee",
  title: articleTitles["hip-and-knee"],
  lastReviewed: "2026-11-23",
  sections: [
    [
      "In short",
      lists(
        "People with kneecap pain often test weaker at the hip.",
        "Studies that tested people before the pain started mostly found no difference. So weakness may be a result of pain, not its cause.",
        "Hip exercise helps many people anyway. So does thigh exercise. Doing both is the best-supported choice.",
        "The gain is modest, and it takes time.",
      ),
    ],
    [
      "What was found at the hip",
      says(
        "In 2003 a small study tested 15 girls and young women with kneecap pain, aged 12 to 21, and 15 without. Those with pain had about a quarter less strength to lift the leg out to the side, and about a third less to turn it out. Each person was tested once. So the study cannot say what came first.",
        "ireland2003",
      ),
      says(
        "Later reviews of many studies agree. People who have kneecap pain test weaker at the hip, both women and men.",
        "rathleff2014",
        "vanCant2014",
      ),
      says(
        "Other studies tested people first and then waited. Most found no link between hip strength and getting kneecap pain. One review pooled 18 studies with 4,818 people. Hip strength did not predict who got pain. In teens, more hip strength even went with more pain.",
        "rathleff2014",
        "neal2019",
      ),
      says(
        "One study of 629 new runners points the other way, in part. Stronger hips went with less pain, but only in the first 25 to 50 km.",
        "ramskov2015",
      ),
    ],
    [
      "Does exercise help?",
      says(
        "Yes, for many people. An expert group rates hip and thigh exercise together as right for pain and for daily life.",
        "collins2018",
      ),
      says(
        "In a trial with 200 people, hip exercise and thigh exercise did equally well after 12 weeks. Both groups gained about 7 points of 100. People tend to notice 8 to 10. So the effect is modest.",
        "hansen2023",
      ),
      says(
        "Not all trials agree. An early review found more relief from hip and thigh work together than from thigh work alone. In two other trials, exercise did no better than advice with free activity, or than learning about load.",
        "nascimento2018",
        "hott2019",
        "esculier2018",
      ),
      says(
        "Exercise does not seem to work by changing how the leg lines up. In one study pain got better while the angles of the joints stayed the same. In another, 5 weeks of hip exercise made no clear change at the knee.",
        "earl2011",
        "palmer2015",
      ),
      says("We found no trial that tested if hip exercise keeps kneecap pain from starting."),
    ],
    [
      "Load is half of the plan",
      says(
        "Too much, too soon is a common trigger: a jump in stairs, hills or miles. Changing your load is half of the plan. Strength work is the other half.",
      ),
    ],
    [
      "It takes time",
      says(
        "Of 310 people in two trials, 55 in 100 still had a poor result at 3 months, and 40 in 100 at 12 months.",
        "collins2013",
      ),
      says(
        "After 5 to 8 years, 57 in 100 of those who answered still had a poor result. But 98 in 100 of the knees that were X-rayed showed no arthritis. Only 60 of the 310 people answered.",
        "lankhorst2016",
      ),
    ],
    [
      "Who was studied",
      says(
        "Most trials studied women from 15 to 40 years old. The study from 2003 had no men and no one over 21. Men, teens under 16, people over 50 and people after knee surgery were studied less. Results may differ for them.",
      ),
    ],
  ],
});
