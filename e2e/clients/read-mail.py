"""Prints the messages that rss2email left in a maildir, as JSON: python3 read-mail.py FOLDER."""

import email.policy
import email.utils
import json
import mailbox
import sys
from email import message_from_binary_file


def read(key):
    with box.get_file(key) as file:
        message = message_from_binary_file(file, policy=email.policy.default)
    return {
        "id": message["X-RSS-ID"],
        "url": message["X-RSS-URL"],
        "title": message["Subject"],
        "authors": [message["From"].addresses[0].display_name],
        "published": int(email.utils.parsedate_to_datetime(message["Date"]).timestamp()) * 1000,
        "html": message.get_content(),
    }


box = mailbox.Maildir(sys.argv[1])
print(json.dumps([read(key) for key in box.keys()]))
