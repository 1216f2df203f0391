import * as z from "zod/mini";

/** A clinic as it presents itself to its patients. Comes from the deployment's configuration. */
export const clinicSchema = z.strictObject({
  id: z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/)),
  /** Sender name and heading of every email. */
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  /** A mailbox that people read. */
  replyTo: z.email(),
  /** Where people of the clinic read alerts, proposals and the weekly digest. */
  alertEmail: z.email(),
  /** Somebody else, who hears of a warning sign when nobody took charge of it within a working day. */
  escalationEmail: z.email(),
  /** The language in which the clinic itself gets email; English when absent. */
  language: z.optional(z.string().check(z.regex(/^[a-z]{2}(-[A-Z]{2})?$/))),
  /** As the clinic prints it, for a person to dial. */
  phone: z.string().check(z.minLength(3), z.maxLength(30)),
  /** One line; required under every email (CAN-SPAM, CASL). */
  postalAddress: z.string().check(z.minLength(5), z.maxLength(200)),
  /** IANA zone of the clinic's own clock. */
  timeZone: z.string(),
  /** Where to ring in an emergency, for example "911". */
  emergencyNumber: z.string().check(z.regex(/^[0-9]{2,5}$/)),
  /** Local hours between which this clinic lets email leave, within 6 and 21; 8 to 20 when absent. */
  sendWindow: z.optional(
    z.strictObject({
      opens: z.int().check(z.minimum(6), z.maximum(12)),
      closes: z.int().check(z.minimum(13), z.maximum(21)),
    }),
  ),
  /** Most program emails a day; 2,000 when absent. What is beyond waits for the next day. */
  dailyCap: z.optional(z.int().check(z.minimum(1), z.maximum(1_000_000))),
  /** Brand color of the band on top of emails and pages; dark enough for white text. */
  color: z.string().check(z.regex(/^#[0-9a-f]{6}$/)),
  /** Stands above the heading of every email, on white, in place of the name in letters; sizes in CSS pixels. */
  logo: z.optional(
    z.strictObject({
      /** PNG or GIF, because Gmail shows no SVG; twice the size it is shown at, for sharp screens. */
      url: z.string().check(z.regex(/^https:\/\/[^?#\s]+\.(png|gif)$/)),
      width: z.int().check(z.minimum(16), z.maximum(260)),
      height: z.int().check(z.minimum(16), z.maximum(80)),
    }),
  ),
  /**
   * Languages whose words are a draft, and which this clinic's own clinician has read and signed. In production its patients
   * get no other draft; they read English until then.
   */
  languageSignOff: z.optional(z.array(z.string().check(z.regex(/^[a-z]{2}(-[A-Z]{2})?$/)))),
  /** Where a person books a consult. */
  bookingUrl: z.optional(z.url()),
  /**
   * The clinic's own page with an outcome questionnaire that it may use, such as KOOS-PF or AKPS. The same for everyone, so
   * no query: an address of a patient's own would tell who they are.
   */
  questionnaireUrl: z.optional(z.string().check(z.maxLength(200), z.regex(/^https:\/\/[^?#\s]+$/))),
});
export type Clinic = z.infer<typeof clinicSchema>;
