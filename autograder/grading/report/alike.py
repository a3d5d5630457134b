"""Which hand-ins are alike, once names, comments and layout are out of the way."""

import io
import keyword
import tokenize
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist

ALIKE = 0.9  # share of tokens in common, in order
SHORTEST = 120  # tokens: below that, right answers are alike by themselves
LONGEST = 20_000  # letters of one cell
SHOWN = 20  # pairs
FEW = 3  # others as near: where there are more, that is how one answers
LEFT_OUT = {tokenize.COMMENT, tokenize.NL, tokenize.ENCODING, tokenize.ENDMARKER}
KINDS = {tokenize.NUMBER: "0", tokenize.STRING: "s"}
KINDS |= {tokenize.NEWLINE: "\n", tokenize.INDENT: ">", tokenize.DEDENT: "<"}
STARTS = {tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, None}
TEXT = "a text that stands for itself"
FIRST = 0xE000  # private letters, one for each word and sign of Python's
WORDS = {word: chr(FIRST + number) for number, word in enumerate(keyword.kwlist)}
SIGNS = {sign: chr(FIRST + 100 + number) for number, sign in enumerate(tokenize.EXACT_TOKEN_TYPES)}


@dataclass(frozen=True)
class Pair:
    """Two learners whose work on a chapter is alike.

    Parameters
    ----------
    alike : float
        The share of tokens that both have, in the same order.
    usual : float
        The same for the middle one of all pairs.
    others : int
        How many more are as near to one of them.
    wrong : tuple of str
        TODOs that both have wrong, with the same tokens, and nobody else.
    """

    one: str
    other: str
    chapter: str
    alike: float
    usual: float
    others: int
    wrong: tuple = ()


@dataclass(frozen=True)
class Answer:
    """What a learner wrote in a TODO's cell, and whether it is right."""

    source: str
    right: bool


def pairs(chapters):
    """Pairs that stand out: first those with the same wrong answers, then those few others share.

    Parameters
    ----------
    chapters : dict
        From chapter and learner to a dictionary of `Answer` by TODO.

    Returns
    -------
    list of Pair
        `SHOWN` at most.
    """
    found = [pair for chapter, work in chapters.items() for pair in _in_chapter(chapter, work)]
    found.sort(key=lambda pair: (-len(pair.wrong), pair.others, -pair.alike))
    return found[:SHOWN]


def _in_chapter(chapter, work):
    texts = {who: _texts(answers) for who, answers in work.items()}
    whole = {who: "".join(said.values()) for who, said in texts.items()}
    learners = [who for who, text in whole.items() if len(text) >= SHORTEST]
    if len(learners) < 2:
        return
    strings = [whole[who] for who in learners]
    near = cdist(strings, strings, scorer=Indel.normalized_similarity, dtype=np.float32)
    places = np.triu_indices(len(learners), 1)
    usual = float(np.median(near[places]))
    count = (near >= ALIKE).sum(axis=1) - 1
    written = Counter(one for said in texts.values() for one in said.items())
    for i, j in np.transpose(places)[near[places] >= max(ALIKE, usual)]:
        one, other = learners[i], learners[j]
        both = texts[one].items() & texts[other].items()
        wrong = [
            todo
            for todo, text in both
            if written[todo, text] == 2 and _is_wrong(todo, work, one, other)
        ]
        others = int(max(count[i], count[j])) - 1
        if wrong or others <= FEW:
            yield Pair(one, other, chapter, float(near[i, j]), usual, others, tuple(sorted(wrong)))


def _texts(answers):
    return {todo: text for todo, one in answers.items() if (text := normal(one.source))}


def _is_wrong(todo, work, *learners):
    return not any(work[who][todo].right for who in learners)


@lru_cache(maxsize=100_000)
def normal(source):
    """Code as one letter a token: all names the same, no comment, no docstring, no layout."""
    letters, before = [], None
    try:
        for token in tokenize.generate_tokens(io.StringIO(source[:LONGEST]).readline):
            if token.type in LEFT_OUT:
                continue
            is_text = token.type == tokenize.STRING and before in STARTS
            if not is_text and (token.type, before) != (tokenize.NEWLINE, TEXT):
                letters.append(_letter(token))
            before = TEXT if is_text else token.type
    except (tokenize.TokenError, SyntaxError):  # what stands before it counts
        pass
    return "".join(letters)


def _letter(token):
    if token.type == tokenize.NAME:
        return WORDS.get(token.string, "n")
    return KINDS.get(token.type) or SIGNS.get(token.string, "?")
