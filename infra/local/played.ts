/** Resource types that change nothing about what a person sees, each with the reason. Any other type that `physical.ts` does not know is refused. */
const nothingToPlay: Record<string, string> = {
  "AWS::CDK::Metadata": "tells AWS which constructs were used",
  "AWS::CloudWatch::Alarm": "watches metrics, and the player has none",
  "AWS::CloudWatch::CompositeAlarm": "watches alarms",
  "AWS::CloudWatch::Dashboard": "shows metrics",
  "AWS::Logs::LogGroup": "the player keeps every log line until it stops",
  "AWS::Logs::MetricFilter": "turns log lines into metrics",
  "AWS::SNS::Topic": "only alarms publish to it",
  "AWS::SNS::TopicPolicy": "only alarms publish to the topic",
  "AWS::SNS::Subscription": "only alarms publish to the topic",
  "AWS::KMS::Alias": "is a second name of a key",
};

/** Stacks of which only the outputs count, each with the reason. */
const stacksWithNothingToPlay: readonly { name: RegExp; reason: string }[] = [
  {
    name: /^Hipline-[a-z0-9]+-Site$/,
    reason: "files behind CloudFront; infra/local/desk serves the same files",
  },
];

export function isStackPlayed(stack: string): boolean {
  return !stacksWithNothingToPlay.some(({ name }) => name.test(stack));
}

export function isPlayed(type: string): boolean {
  return !(type in nothingToPlay);
}
