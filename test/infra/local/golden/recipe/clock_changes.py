"""What Python's zoneinfo says about every clock change of 2026 to 2030, in every IANA zone that has one, as JSON.

Zones that change alike share one entry. A time is a whole number of minutes since 1970 UTC; a wall time is an ISO local time.

AWS's rules, https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#daylist-savings-time: a cron time that
clocks skip does not run, one that they show twice runs once.
"""

import json
from collections import defaultdict
from datetime import datetime, timedelta, timezone
from importlib.resources import files
from zoneinfo import ZoneInfo, reset_tzpath

import tzdata

UTC = timezone.utc
FROM, TO = datetime(2026, 1, 1, tzinfo=UTC), datetime(2031, 1, 1, tzinfo=UTC)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MINUTE, HALF_DAY, DAY = timedelta(minutes=1), timedelta(hours=12), timedelta(days=1)
reset_tzpath(to=[])  # the pinned package alone, not this machine's own zones


def wall(instant, zone):
    return instant.astimezone(zone).replace(tzinfo=None, fold=0)


def offset(instant, zone):
    return instant.astimezone(zone).utcoffset()


def changes(zone):
    """The first instants of new offsets."""
    found, start = [], FROM
    while start < TO:
        end = start + HALF_DAY
        if offset(start, zone) != offset(end, zone):
            before, after = start, end
            while after - before > MINUTE:
                middle = before + (after - before) // 2 // MINUTE * MINUTE
                before, after = (before, middle) if offset(middle, zone) != offset(start, zone) else (middle, after)
            found.append(after)
        start = end
    return found


def instants(local, zone):
    """The instants at which clocks show `local`, earliest first; none when they skip it."""
    both = {local.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1)}
    return sorted(instant for instant in both if wall(instant, zone) == local)


def minutes(times):
    return [(time - EPOCH) // MINUTE for time in times]


def runs(locals_, zone):
    return [instant for local in locals_ for instant in instants(local, zone)[:1]]


def describe(change, zone):
    after, before = wall(change, zone), wall(change - MINUTE, zone) + MINUTE
    early, length = min(before, after), abs(after - before)
    middle = early + length / 2
    walls = [early - MINUTE, early, middle, early + length - MINUTE, early + length]
    halves = [datetime.combine(after.date(), datetime.min.time()) + timedelta(minutes=15 + 30 * n) for n in range(-48, 96)]
    distances = [(run - change) // MINUTE for run in runs(halves, zone)]
    return {
        "at": minutes([change])[0],
        "walls": [[local.isoformat(timespec="minutes"), minutes(instants(local, zone))] for local in walls],
        # cron(m h * * ? *) at the time of day of the middle, on its day, the day before and the day after.
        "daily": minutes(runs([middle - DAY, middle, middle + DAY], zone)),
        # cron(15,45 * * * ? *) within three hours of the change, in minutes from it.
        "hourly": [distance for distance in distances if -180 < distance <= 180],
    }


def main():
    zones = defaultdict(list)
    for name in sorted(files(tzdata).joinpath("zones").read_text().split()):
        zone = ZoneInfo(name)
        described = [json.dumps(describe(change, zone), separators=(",", ":")) for change in changes(zone)]
        if described:
            zones[",\n".join(described)].append(name)
    entries = [f'{{"zones":{json.dumps(names)},"changes":[\n{all_of_it}]}}' for all_of_it, names in zones.items()]
    print(f'{{"tzdata":"{tzdata.IANA_VERSION}","entries":[\n' + ",\n".join(entries) + "\n]}")


main()
