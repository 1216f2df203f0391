import { at, dev, type Resource, resources, type Statement, statementsOf, textAt } from "./synthesized.ts";

/** A function of the dev stage by the name of its folder. */
export function functionNamed(name: string): Resource {
  const found = resources(dev.stateless, "AWS::Lambda::Function").find(
    ({ properties }) => properties["FunctionName"] === `hipline-dev-${name}`,
  );
  if (found === undefined) throw new Error(`There is no function ${name}.`);
  return found;
}

export function statementsOfFunction(name: string): Statement[] {
  const roleId = textAt(functionNamed(name).properties, "Role", "Fn::GetAtt", 0);
  return resources(dev.stateless, "AWS::IAM::Policy")
    .filter(({ properties }) => at(properties, "Roles", 0, "Ref") === roleId)
    .flatMap(statementsOf);
}
