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
      ),
    ],
    [
      "What was found at the hip",
      says(
        "A small study of 2003 tested 30 girls and young women, once. The 15 with kneecap pain had about a quarter less strength to lift the leg out to the side, and about a third less to turn it out. The study cannot say what came first.",
        "ireland2003",
      ),
      says("Later reviews agree, for women and men.", "rathleff2014", "vanCant2014"),
      says(
        "Other studies tested people first and then waited. One review pooled 18 of them, with 4,818 people. Hip strength did not predict who got kneecap pain. In teens, more hip strength even went with more pain.",
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
        "In a trial with 200 people, hip exercise and thigh exercise did equally well. Both groups gained about 7 points of 100. People tend to notice 8 to 10. So the effect is modest.",
        "hansen2023",
      ),
      says(
        "Not all trials agree. An early review found more relief from both together. In two other trials, exercise did no better than advice with free activity, or than learning about load.",
        "nascimento2018",
        "hott2019",
        "esculier2018",
      ),
      says(
        "Exercise does not seem to work by changing how the leg lines up. In two studies the angles of the joints did not clearly change.",
        "earl2011",
        "palmer2015",
      ),
      says("We found no trial that tested if hip exercise keeps kneecap pain from starting."),
    ],
    [
      "Load is half of the plan",
      says(
        "Too much, too soon is a common trigger: a jump in stairs, hills or miles. Changing your load is half of the plan.",
      ),
    ],
    [
      "It takes time",
      says(
        "Of 310 people in two trials, 55 in 100 still had a poor result at 3 months, and 40 in 100 at 12 months.",
        "collins2013",
      ),
    ],
    [
      "Who was studied",
      says(
        "Most trials studied women from 15 to 40 years old. Men, teens under 16, people over 50 and people after knee surgery were studied less. Results may differ for them.",
      ),
    ],
  ],
});
