"""Values in a text: numbers and dates, however they are written, with their places, to be compared by value."""

from provenance.text.values.dates import Moment, Shift, moments
from provenance.text.values.numbers import Hedge, Number, numbers

__all__ = ["Hedge", "Moment", "Number", "Shift", "moments", "numbers"]
