export { launchBrowser } from "../../infra/local/browser.ts";
