# As many questions as there are lines on standard input, asked by prompt_toolkit, on which
# questionary stands, and typed into it as their answers.
import sys

from prompt_toolkit import PromptSession
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

answers = []
with create_pipe_input() as typed:
    with create_app_session(input=typed, output=DummyOutput()):
        session = PromptSession("How tight is it? ")
        for line in sys.stdin:
            typed.send_text(line)
            answers.append(session.prompt())
print(answers)
