"""Runs az commands, one JSON array of arguments per line, in one process: its start and imports are most of what a command costs."""
import contextlib
import io
import json
import os
import sys

with open(sys.argv[1], encoding="utf-8") as wrapper:
    prelude = wrapper.read().split("runpy.run_module")[0].replace("del sys.path[0]", "")
sys.argv.append("role")
exec(compile(prelude, sys.argv[1], "exec"))

from azure.cli.core import get_default_cli

answers = sys.stdout
for line in sys.stdin:
    output, errors = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
        import logging
        logging.getLogger("cli").handlers.clear()
        logging.getLogger("azure").handlers.clear()
        try:
            code = get_default_cli().invoke(json.loads(line), out_file=output)
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 1
        except BaseException as wrong:  # a traceback of az is a finding, not the end of the others
            code, _ = 99, errors.write(repr(wrong))
    print(json.dumps({"code": code or 0, "output": output.getvalue(), "errors": errors.getvalue()}), file=answers, flush=True)
