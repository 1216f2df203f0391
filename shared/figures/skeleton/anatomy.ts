/** Lengths of one adult, 168 cm tall in shoes. Every person has these bones; people differ in what is around them. */
export const bones = {
  hipHalfWidth: 8,
  thigh: 42,
  shin: 40,
  /** From the ankle joint down to the underside of the shoe. */
  ankleHeight: 8.5,
  heelBehindAnkle: 6,
  ballBeforeAnkle: 11,
  toeBeforeBall: 7.5,
  /** From between the hip joints up to where the low back bends. */
  lowBack: 9,
  /** From there up to where the rib cage begins. */
  waist: 14,
  shoulderHalfWidth: 16,
  shoulderHeight: 19.5,
  neckHeight: 25.5,
  neck: 7.5,
  /** From the top of the neck to the middle of the head. */
  head: 9,
  upperArm: 29,
  forearm: 25,
  palm: 8.5,
  fingers: 8,
} as const;

/** Height of the hip joints of a person who stands with straight legs. */
export const standingHips = bones.thigh + bones.shin + bones.ankleHeight;
