import { refreshCollection } from "./collection.ts";

const help = `Draws the pictures of the exercises whose poses, people or drawer changed, into infra/figures/pictures/.

  npm run figures            those that changed
  npm run figures -- --all   all of them`;

const args = process.argv.slice(2);
if (args.some((arg) => arg !== "--all")) {
  console.log(help);
  process.exitCode = args.includes("--help") ? 0 : 1;
} else {
  const drawn: string[] = [];
  refreshCollection(args.includes("--all"), (id) => {
    console.error(`Drawing ${id}.`);
    drawn.push(id);
  });
  console.log(
    drawn.length === 0
      ? "Every picture is up to date."
      : `Drew ${drawn.length} pictures. Look at every one of them: npm run review`,
  );
}
