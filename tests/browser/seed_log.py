"""A log for the seed article: six stories written for these tests from the facts that it gives, and what rests on them.

None is a real text: the outlets' own stories belong to them.
"""

from __future__ import annotations


def _told(url: str, outlet: str, title: str, published: str) -> tuple[str, ...]:
    return (url, "--outlet", outlet, "--title", title, "--published", published)


SOURCES: tuple[tuple[tuple[str, ...], str], ...] = (
    (
        _told("https://example.org/wp1", "Washington Post", "CIA chief met the Taliban leader", "2021-08-24"),
        "The head of the CIA travelled to Kabul this week. William Burns met Abdul Ghani Baradar in Kabul on Monday, "
        "Aug. 23, according to American officials who spoke on condition of anonymity. They did not say what was "
        "discussed. The date of the final withdrawal and the safety of the airport were thought to be on the table.\n",
    ),
    (
        _told("https://example.org/po1", "Politico", "Officials gave the Taliban lists of names", "2021-08-26"),
        "Senior American officials in Kabul opened more active channels with commanders of the movement. They shared "
        "intelligence and lists of the Americans and Afghans who were to be let through to the airport. The aim was "
        "to speed up an evacuation that had turned chaotic, officials said.\n",
    ),
    (
        _told("https://example.org/po2", "Politico", "Commanders speak of Afghan partners", "2021-08-27"),
        "Two commanders, Gen. Frank McKenzie and Rear Adm. Peter Vasely, have referred to the Taliban as “our Afghan "
        "partners”. There is daily communication between the movement and the American command about who may enter "
        "the airport, the people said.\n",
    ),
    (
        _told("https://example.org/wsj1", "Wall Street Journal", "A prisoner hoped to be freed", "2021-08-26"),
        "Abu Omar Khorasani, once the head of the Islamic State branch in Afghanistan, was held in the Pul-e-Charkhi "
        "prison. “They will let me free if they are good Muslims,” he told the paper. The Taliban killed him and eight "
        "of his men when they took the prison.\n",
    ),
    (
        _told("https://example.org/wp2", "Washington Post", "The Taliban Air Force", "2020-10-22"),
        "American forces have been quietly helping the Taliban against the Islamic State, using drones and other "
        "aircraft. Inside the Joint Special Operations Command the team that does it is jokingly called the “Taliban "
        "Air Force”. Its members listened in on Taliban communications to know where to help.\n",
    ),
    (
        _told("https://example.org/cnn1", "CNN", "The president's remarks after the attack", "2021-08-26"),
        "There is no evidence thus far of collusion between the Taliban and ISIS in what happened at the airport. We "
        "will respond with force and precision at our time, at the place we choose and in the manner of our choosing. "
        "The mission will be completed by August 31.\n",
    ),
)  # fmt: skip
"""What `source add` is told of each, and the text that is stored of it."""

LINKS: tuple[tuple[str, str, str, str], ...] = (
    ("p6", "src1", "William Burns met Abdul Ghani Baradar in Kabul on Monday, Aug. 23", ""),
    ("p7", "src2", "lists of the Americans and Afghans who were to be let through to the airport", ""),
    ("p9", "src2", "to speed up an evacuation that had turned chaotic", ""),
    ("p11", "src3", "have referred to the Taliban as “our Afghan partners”", "our Afghan partners"),
    ("p13", "src4", "They will let me free if they are good Muslims", "good Muslims"),
    ("p14", "src4", "The Taliban killed him and eight of his men", ""),
    ("p18", "src5", "American forces have been quietly helping the Taliban against the Islamic State", ""),
    ("p19", "src5", "is jokingly called the “Taliban Air Force”", "Taliban Air Force"),
    ("p21", "src6", "There is no evidence thus far of collusion between the Taliban and ISIS", ""),
)
"""Paragraph, source, passage, and the original quote where there is one."""
