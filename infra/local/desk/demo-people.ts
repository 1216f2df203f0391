/** Nobody real: whom the forms suggest next, so that one click is enough. */
export interface DemoPerson {
  givenName: string;
  email: string;
  timeZone: string;
  birthYear: number;
}

const people: readonly DemoPerson[] = [
  person("Maria", "America/New_York", 1961),
  person("James", "America/Denver", 1978),
  person("Aiko", "America/Los_Angeles", 1990),
  person("Amara", "Europe/London", 1969),
  person("Luis", "America/Mexico_City", 1984),
  person("Ingrid", "Europe/Berlin", 1952),
  person("Priya", "Asia/Kolkata", 1995),
];

export function demoPerson(index: number): DemoPerson {
  const round = Math.floor(index / people.length);
  const found = people[index % people.length] as DemoPerson;
  return round === 0 ? found : { ...found, email: found.email.replace("@", `${round + 1}@`) };
}

function person(givenName: string, timeZone: string, birthYear: number): DemoPerson {
  return { givenName, email: `${givenName.toLowerCase()}@example.com`, timeZone, birthYear };
}
