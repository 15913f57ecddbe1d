"""Prints what feedparser makes of a feed, as JSON: python3 read-feed.py URL."""

import calendar
import json
import sys

import feedparser

feed = feedparser.parse(sys.argv[1])
if feed.bozo:
    sys.exit(f"feedparser: {feed.bozo_exception}")
print(json.dumps([
    {
        "id": entry.id,
        "url": entry.link,
        "title": entry.title,
        "authors": [author.get("name") for author in entry.authors],
        "published": calendar.timegm(entry.published_parsed) * 1000,
        "html": entry.content[0].value if "content" in entry else "",
    }
    for entry in feed.entries
]))
