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
}

export const exercises: Record<ExerciseId, ExerciseWords> = {
  E01: {
    name: "Side-lying leg raise",
    target: "the side of your hip",
    how: "Lie on your side with your top hip rolled a little forward. Slide your top heel up and back, toes level. Then lower it slowly.",
    mistake: "rolling back, letting the leg drift forward, or lifting too high.",
    easier: "bend your knee, or put your back against a wall.",
    harder: "add a band above your knees or an ankle weight, or take 5 seconds to lower.",
  },
  E02: {
    name: "Clam",
    target: "the deep muscles that turn your hip",
    how: "Lie on your side with your knees bent and your feet together. Open your top knee like a shell. Keep your hips stacked.",
    mistake: "letting your hips roll back.",
    easier: "open your knee less, and use no band.",
    harder: "add a band, or lift your top foot too.",
  },
  E03: {
    name: "Seated band turn",
    target: "the deep muscles that turn your hip",
    how: "Sit tall with the band around your foot, fixed out to the side. Keep your knee still. Move your foot inward against the band.",
    mistake: "letting your thigh slide, or leaning.",
    easier: "do it with no band.",
    harder: "use the next band.",
  },
  E04: {
    name: "Face-down leg lift",
    target: "your buttock",
    how: "Lie face down with a pillow under your belly. Bend one knee. Squeeze your buttock and lift the thigh just off the floor.",
    mistake: "arching your low back.",
    easier: "only squeeze, and do not lift.",
    harder: "add an ankle weight.",
  },
  E05: {
    name: "Bridge",
    target: "your buttocks and the back of your thighs",
    how: "Lie on your back with your knees bent. Press through your heels and lift to a straight line. Keep your knees over your feet.",
    mistake: "arching too far, or letting your knees fall in.",
    easier: "lift half as high.",
    harder: "put a band around your thighs.",
  },
  E06: {
    name: "One-leg bridge",
    target: "your buttocks and the back of your thighs",
    how: "Lie on your back with your knees bent. Lift one foot. Press through the other heel and lift, with your hips level.",
    mistake: "letting the hip of the free leg drop.",
    easier: "keep the toe of your free leg lightly down.",
    harder: "pause for 3 seconds at the top, or rest a weight on your hips.",
  },
  E08: {
    name: "Standing side kick",
    target: "the side of your hip",
    how: "Stand tall and hold the counter. Take one leg straight out to the side, about a third of the way up. Bring it back slowly.",
    mistake: "leaning away.",
    easier: "use no band.",
    harder: "put a band around your ankles.",
  },
  E09: {
    name: "Sideways band walk",
    target: "the side of both hips",
    how: "Bend your knees a little. Take small steps to the side and keep the band tight. Then come back the other way.",
    mistake: "letting your feet slap together, turning your toes out, or rocking.",
    easier: "keep the band above your knees, or use no band and hold the counter.",
    harder: "put the band around your ankles, or use a stronger band.",
  },
  E10: {
    name: "Hip drop",
    target: "the side of the hip you stand on",
    how: "Stand with one foot on a step and let the other foot hang. Let the hanging hip sink, then bring it level. Keep your standing knee straight.",
    mistake: "bending your knee.",
    easier: "use a low step, with both hands on a rail.",
    harder: "hold a weight in your hand.",
  },
  E11: {
    name: "Side plank",
    target: "the side of your body and your hip",
    how: "Lie on your side with your elbow under your shoulder. Lift your hips to make one long line. Keep breathing.",
    mistake: "letting your hips sag or roll.",
    easier: "do it from your knees, for 10 seconds.",
    harder: "do it with straight legs, then with your top leg lifted.",
  },
  E12: {
    name: "Sit to stand",
    target: "your thighs and your buttocks",
    how: "Put a chair against a wall. Lean your nose over your toes and stand up. Sit down slowly for 3 seconds.",
    mistake: "dropping down, or letting your knees fall in.",
    easier: "put a cushion on the seat, and use your hands.",
    harder: "use a lower chair, hold a weight, or lean more on one leg.",
  },
  E13: {
    name: "Wall squat",
    target: "your thighs",
    how: "Stand with your back against a wall. Slide down only as far as is comfortable. Slide back up.",
    mistake: "going too deep too early.",
    easier: "go only a third of the way to sitting.",
    harder: "hold for 10 seconds, or lean more on one leg.",
  },
  E14: {
    name: "Step-up",
    target: "your thigh and your hip",
    how: "Put your whole foot on the step and lean forward a little. Push the floor away. Keep your knee over your second toe.",
    mistake: "pushing off your back foot.",
    easier: "use a 10 cm (4 inch) step, and hold a rail.",
    harder: "use a 20 cm (8 inch) step, or hold a weight.",
  },
  E15: {
    name: "Slow step-down",
    target: "your thigh and your hip",
    how: "Stand on the step on one foot. Slowly lower the other heel until it taps the floor. Keep your hips level.",
    mistake: "dropping down, or letting your knee dive in.",
    easier: "use a 10 cm (4 inch) step, and hold a rail.",
    harder: "use a 20 cm (8 inch) step, or hold a weight.",
  },
  E16: {
    name: "Lunge",
    target: "your thigh and your hip",
    how: "Stand with one foot in front of the other. Go down, not forward, and bend your front knee half way at most. Your front knee follows your toes.",
    mistake: "letting your knee cave in, or going too deep.",
    easier: "hold on to a chair.",
    harder: "add a band that pulls your knee inward.",
  },
  E17: {
    name: "One-leg quarter squat",
    target: "your thigh and your hip",
    how: "Stand on one leg next to a wall. Sit back a hand's width. Keep your hips level.",
    mistake: "leaning to the side, or letting your knee dive in.",
    easier: "put your fingertips on the wall.",
    harder: "take 3 seconds to go down, or hold a weight.",
  },
  E18: {
    name: "One-leg stand",
    target: "your balance and the hip you stand on",
    how: "Stand next to a counter. Lift one foot and stand tall on the other. Keep your belt line level.",
    mistake: "letting your hip drop.",
    easier: "put your fingertips on the counter.",
    harder: "lift your arms, or bend at your hips and reach. Close your eyes only if you are 65 or younger.",
  },
  E19: {
    name: "Small hops",
    target: "soft landings",
    how: "Do small hops. Keep your feet quiet and your knees soft.",
    mistake: "landing loudly.",
    easier: "hop on two feet.",
    harder: "hop on one foot.",
  },
  E20: {
    name: "Buttock squeeze",
    target: "your buttocks",
    how: "Lie on your bed or on a mat. Tighten your buttocks and hold. Keep breathing.",
    mistake: "holding your breath.",
    easier: "hold for 3 seconds.",
    harder: "hold for 10 seconds.",
  },
  E21: {
    name: "Thigh squeeze",
    target: "the front of your thigh",
    how: "Put a rolled towel under one knee. Push the back of your knee into the towel and hold. Keep breathing.",
    mistake: "holding your breath.",
    easier: "hold for 5 seconds.",
    harder: "lift the whole leg with your knee straight.",
  },
};
