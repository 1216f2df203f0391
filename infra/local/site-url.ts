import type { Resource } from "./world.ts";

/**
 * The site is deployed behind CloudFront, on https; on this machine its files are served on http, at `siteUrl`. Functions that
 * are told where the site is are told this instead.
 */
export function tellSiteUrl(resources: Resource[], siteUrl: string | undefined): Resource[] {
  if (siteUrl === undefined) return resources;
  return resources.map((resource) => {
    const environment = resource.properties["Environment"] as
      { Variables?: Record<string, string> } | undefined;
    if (environment?.Variables?.["SITE_URL"] === undefined) return resource;
    const told = { ...environment, Variables: { ...environment.Variables, SITE_URL: siteUrl } };
    return { ...resource, properties: { ...resource.properties, Environment: told } };
  });
}
