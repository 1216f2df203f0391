import type { ExerciseId } from "../../program/exercises.ts";

export interface ExerciseWords {
  readonly name: string;
  /** Where it works, to stand after "Works". */
  readonly target: string;
  /** 60 words at most. */
  readonly how: string;
  readonly mistake: string;
  readonly easier: string;
  readonly harder: string;
  /** One or two sentences: what keeps this exercise safe at home. */
  readonly safety: string;
  /** What the person in the picture does, for a reader who does not see it. 125 characters at most. */
  readonly picture: string;
}

export const exercises: Record<ExerciseId, ExerciseWords> = {
  E01: {
    name: "Side-lying leg raise",
    target: "the side of your hip",
    how: "Lie on your side with your top hip rolled a little forward. Slide your top heel up and back, toes level. Then lower it slowly.",
    mistake: "rolling back, letting the leg drift forward, or lifting too high.",
    easier: "bend your knee, or put your back against a wall.",
    harder: "add a band above your knees or an ankle weight, or take 5 seconds to lower.",
    safety: "Put a pillow under your head, and under your hip if the floor is hard.",
    picture:
      "Lies on the side with the lower knee bent, then lifts the straight top leg up and a little back.",
  },
  E02: {
    name: "Clam",
    target: "the deep muscles that turn your hip",
    how: "Lie on your side with your knees bent and your feet together. Open your top knee like a shell. Keep your hips stacked.",
    mistake: "letting your hips roll back.",
    easier: "open your knee less, and use no band.",
    harder: "add a band, or lift your top foot too.",
    safety: "Open your knee less if you feel a pinch in the front of your hip.",
    picture: "Lies on the side with both knees bent, then opens the top knee while the feet stay together.",
  },
  E03: {
    name: "Seated band turn",
    target: "the deep muscles that turn your hip",
    how: "Sit tall with the band around your foot, fixed out to the side. Keep your knee still. Move your foot inward against the band.",
    mistake: "letting your thigh slide, or leaning.",
    easier: "do it with no band.",
    harder: "use the next band.",
    safety: "Fix the band to something heavy that cannot move. Keep your face away from it.",
    picture:
      "Sits on a chair with a band around one foot, then moves that foot inward while the knee stays still.",
  },
  E04: {
    name: "Face-down leg lift",
    target: "your buttock",
    how: "Lie face down with a pillow under your belly. Bend one knee. Squeeze your buttock and lift the thigh just off the floor.",
    mistake: "arching your low back.",
    easier: "only squeeze, and do not lift.",
    harder: "add an ankle weight.",
    safety: "Lift less if you feel it in your low back.",
    picture: "Lies face down on a pillow with one knee bent, then lifts that thigh just off the floor.",
  },
  E05: {
    name: "Bridge",
    target: "your buttocks and the back of your thighs",
    how: "Lie on your back with your knees bent. Press through your heels and lift to a straight line. Keep your knees over your feet.",
    mistake: "arching too far, or letting your knees fall in.",
    easier: "lift half as high.",
    harder: "put a band around your thighs.",
    safety: "If the back of your thigh cramps, bring your heels closer and rest a moment.",
    picture:
      "Lies on the back with both knees bent, then lifts the hips to a straight line from shoulders to knees.",
  },
  E06: {
    name: "One-leg bridge",
    target: "your buttocks and the back of your thighs",
    how: "Lie on your back with your knees bent. Lift one foot. Press through the other heel and lift, with your hips level.",
    mistake: "letting the hip of the free leg drop.",
    easier: "keep the toe of your free leg lightly down.",
    harder: "pause for 3 seconds at the top, or rest a weight on your hips.",
    safety: "Go back to two feet if you feel it in your low back.",
    picture:
      "Lies on the back with one foot lifted, then raises the hips by pressing through the other heel.",
  },
  E08: {
    name: "Standing side kick",
    target: "the side of your hip",
    how: "Stand tall and hold the counter. Take one leg straight out to the side, about a third of the way up. Bring it back slowly.",
    mistake: "leaning away.",
    easier: "use no band.",
    harder: "put a band around your ankles.",
    safety: "Keep one hand on the counter the whole time.",
    picture: "Stands at a counter, then takes one straight leg out to the side.",
  },
  E09: {
    name: "Sideways band walk",
    target: "the side of both hips",
    how: "Bend your knees a little. Take small steps to the side and keep the band tight. Then come back the other way.",
    mistake: "letting your feet slap together, turning your toes out, or rocking.",
    easier: "keep the band above your knees, or use no band and hold the counter.",
    harder: "put the band around your ankles, or use a stronger band.",
    safety: "Clear the floor first. Keep a wall or a counter in reach.",
    picture:
      "Stands with bent knees and a band around the legs, then steps to the side and keeps the band tight.",
  },
  E10: {
    name: "Hip drop",
    target: "the side of the hip you stand on",
    how: "Stand with one foot on a step and let the other foot hang. Let the hanging hip sink, then bring it level. Keep your standing knee straight.",
    mistake: "bending your knee.",
    easier: "use a low step, with both hands on a rail.",
    harder: "hold a weight in your hand.",
    safety: "Use a step that cannot slide. Keep a rail or a wall in reach.",
    picture: "Stands on a step with one foot hanging, lets that hip sink, then brings it level.",
  },
  E11: {
    name: "Side plank",
    target: "the side of your body and your hip",
    how: "Lie on your side with your elbow under your shoulder. Lift your hips to make one long line. Keep breathing.",
    mistake: "letting your hips sag or roll.",
    easier: "do it from your knees, for 10 seconds.",
    harder: "do it with straight legs, then with your top leg lifted.",
    safety: "Stop if your shoulder hurts, and use the easier way next time.",
    picture: "Lies on the side, propped on one elbow, then lifts the hips to make one long line.",
  },
  E12: {
    name: "Sit to stand",
    target: "your thighs and your buttocks",
    how: "Put a chair against a wall. Lean your nose over your toes and stand up. Sit down slowly for 3 seconds.",
    mistake: "dropping down, or letting your knees fall in.",
    easier: "put a cushion on the seat, and use your hands.",
    harder: "use a lower chair, hold a weight, or lean more on one leg.",
    safety: "The chair must not slide or roll. Put its back against a wall.",
    picture: "Sits on a chair and leans forward, then stands up.",
  },
  E13: {
    name: "Wall squat",
    target: "your thighs",
    how: "Stand with your back against a wall. Slide down only as far as is comfortable. Slide back up.",
    mistake: "going too deep too early.",
    easier: "go only a third of the way to sitting.",
    harder: "hold for 10 seconds, or lean more on one leg.",
    safety: "Wear shoes that grip. Come up while it still feels steady.",
    picture: "Stands with the back against a wall, then slides down until the knees are bent.",
  },
  E14: {
    name: "Step-up",
    target: "your thigh and your hip",
    how: "Put your whole foot on the step and lean forward a little. Push the floor away. Keep your knee over your second toe.",
    mistake: "pushing off your back foot.",
    easier: "use a 10 cm (4 inch) step, and hold a rail.",
    harder: "use a 20 cm (8 inch) step, or hold a weight.",
    safety: "Use a step that cannot slide. Keep a rail or a wall in reach.",
    picture: "Puts one whole foot on a step, then stands up on it.",
  },
  E15: {
    name: "Slow step-down",
    target: "your thigh and your hip",
    how: "Stand on the step on one foot. Slowly lower the other heel until it taps the floor. Keep your hips level.",
    mistake: "dropping down, or letting your knee dive in.",
    easier: "use a 10 cm (4 inch) step, and hold a rail.",
    harder: "use a 20 cm (8 inch) step, or hold a weight.",
    safety: "Use a step that cannot slide. Keep a rail or a wall in reach.",
    picture: "Stands on a step on one foot, then slowly lowers the other heel to the floor.",
  },
  E16: {
    name: "Lunge",
    target: "your thigh and your hip",
    how: "Stand with one foot in front of the other. Go down, not forward, and bend your front knee half way at most. Your front knee follows your toes.",
    mistake: "letting your knee cave in, or going too deep.",
    easier: "hold on to a chair.",
    harder: "add a band that pulls your knee inward.",
    safety: "Keep a chair or a wall in reach. Go down less if your front knee hurts.",
    picture: "Stands with one foot in front of the other, then bends both knees and goes straight down.",
  },
  E17: {
    name: "One-leg quarter squat",
    target: "your thigh and your hip",
    how: "Stand on one leg next to a wall. Sit back a hand's width. Keep your hips level.",
    mistake: "leaning to the side, or letting your knee dive in.",
    easier: "put your fingertips on the wall.",
    harder: "take 3 seconds to go down, or hold a weight.",
    safety: "Keep a wall or a counter in reach of your hand.",
    picture: "Stands on one leg next to a wall, then bends that knee and sits back a little.",
  },
  E18: {
    name: "One-leg stand",
    target: "your balance and the hip you stand on",
    how: "Stand next to a counter. Lift one foot and stand tall on the other. Keep your belt line level.",
    mistake: "letting your hip drop.",
    easier: "put your fingertips on the counter.",
    harder: "lift your arms, or bend at your hips and reach. Close your eyes only if you are 65 or younger.",
    safety: "Stand where you can hold the counter at once.",
    picture: "Stands next to a counter, then lifts one foot and stands tall on the other leg.",
  },
  E19: {
    name: "Small hops",
    target: "soft landings",
    how: "Do small hops. Keep your feet quiet and your knees soft.",
    mistake: "landing loudly.",
    easier: "hop on two feet.",
    harder: "hop on one foot.",
    safety: "Do this only if your clinician chose it for you. Wear shoes, and hop on a firm, dry floor.",
    picture: "Bends both knees a little, then hops just off the floor.",
  },
  E20: {
    name: "Buttock squeeze",
    target: "your buttocks",
    how: "Lie on your bed or on a mat. Tighten your buttocks and hold. Keep breathing.",
    mistake: "holding your breath.",
    easier: "hold for 3 seconds.",
    harder: "hold for 10 seconds.",
    safety: "Do not hold your breath. Count out loud if that helps.",
    picture: "Lies face down and tightens the buttocks.",
  },
  E21: {
    name: "Thigh squeeze",
    target: "the front of your thigh",
    how: "Put a rolled towel under one knee. Push the back of your knee into the towel and hold. Keep breathing.",
    mistake: "holding your breath.",
    easier: "hold for 5 seconds.",
    harder: "lift the whole leg with your knee straight.",
    safety: "Do not hold your breath. Push only as hard as feels okay.",
    picture:
      "Sits with one leg straight over a rolled towel, then pushes the back of that knee into the towel.",
  },
};
