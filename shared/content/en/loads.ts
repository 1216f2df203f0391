import type { LoadId } from "../../program/loads.ts";

/** One line under the dose. "none" says nothing. */
export const loads: Record<Exclude<LoadId, "none">, string> = {
  "bend-to-60-degrees": "Go down at most two thirds of the way to sitting.",
  "slower-lowering-if-easy": "If this is easy, take 5 seconds to lower.",
  "ankle-weight-0.5kg": "Ankle weight of 0.5 kg (1 lb).",
  "red-band-or-ankle-weight": "Red band above your knees, or an ankle weight of 0.5 to 1 kg (1 to 2 lb).",
  "hard-band-or-ankle-weight": "Hard band above your knees, or an ankle weight. Stop with 2 good ones left.",
  "yellow-band": "Yellow band.",
  "red-band": "Red band.",
  "red-band-above-knees": "Red band above your knees.",
  "green-band-above-knees": "Green band above your knees.",
  "red-or-green-band-above-knees": "Red or green band above your knees.",
  "green-or-blue-band-above-knees": "Green or blue band above your knees.",
  "band-pulls-knee-in": "A band around your front knee pulls it inward. Keep the knee over your toes.",
  "step-10cm-with-rail": "Step 10 cm (4 inches) high. Hold the rail.",
  "step-10cm": "Step 10 cm (4 inches) high.",
  "step-10-to-15cm": "Step 10 to 15 cm (4 to 6 inches) high.",
  "step-20cm": "Step 20 cm (8 inches) high.",
  "from-knees": "From your knees.",
  "from-knees-with-clam-red-band":
    "From your knees, red band above them. Open your top knee like a shell each time.",
  "legs-straight": "From your feet, with your legs straight.",
  "top-leg-lifted": "From your feet, with your top leg lifted.",
  "raised-seat-hands-allowed": "Put a cushion on the seat. You may use your hands.",
  fingertips: "Keep your fingertips on the counter.",
  "at-counter": "No band. Keep a hand on the counter.",
  "at-counter-yellow-band-above-knees": "Yellow band above your knees. Keep a hand on the counter.",
  "reach-with-5-to-10kg": "Bend at your hips and reach, holding 5 to 10 kg (11 to 22 lb).",
  "two-feet": "On two feet.",
  "one-foot": "On one foot.",
};
