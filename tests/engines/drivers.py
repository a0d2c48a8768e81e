"""Firefox and WebKit, driven by what they bring themselves: Marionette, and WebKitWebDriver. Both know the commands of WebDriver.

Playwright drives only browsers of its own making, and Debian's Firefox comes without geckodriver.
"""

import contextlib
import json
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

NEEDED = {
    "firefox": {"firefox-esr": "firefox-esr"},
    "webkit": {"WebKitWebDriver": "webkit2gtk-driver", "Xvfb": "xvfb"},
}
"""The programs of each engine, and the packages of Debian that have them."""
PATIENCE = 60  # s that a browser may take to start, on a machine that does other things too


class DriverError(Exception):
    """A command that the browser refused."""


class Driver:
    """A window of a browser."""

    process: subprocess.Popen[bytes]
    phone = 390
    """The width of a phone, in pixels."""

    def send(self, command: str, method: str, path: str, **given: Any) -> Any:
        """Send one command: by its name to Marionette, by method and path to a WebDriver."""
        raise NotImplementedError

    def open(self, address: str) -> None:
        self.send("WebDriver:Navigate", "POST", "url", url=address)

    def run(self, script: str, *arguments: Any) -> Any:
        """Give what the body of a function returns in the page."""
        return self.send("WebDriver:ExecuteScript", "POST", "execute/sync", script=script, args=list(arguments))

    def wait(self, script: str, *arguments: Any, seconds: float = 240) -> Any:
        """Wait until the expression is true in the page; give its value."""
        end = time.monotonic() + seconds
        while True:
            with contextlib.suppress(DriverError):  # a page that is just being replaced
                if found := self.run(f"return {script}", *arguments):
                    return found
            assert time.monotonic() < end, f"not within {seconds} s: {script} {arguments}"
            time.sleep(0.1)

    def resize(self, width: int, height: int) -> None:
        """Give the page this width: windows have frames."""
        for _ in range(3):
            inner = self.run("return [innerWidth, innerHeight, outerWidth, outerHeight]")
            size = {"width": width + inner[2] - inner[0], "height": height + inner[3] - inner[1]}
            self.send("WebDriver:SetWindowRect", "POST", "window/rect", **size)
            with contextlib.suppress(AssertionError):
                self.wait("innerWidth === arguments[0]", width, seconds=3)
                return
        raise DriverError(f"wanted a window {width} wide, found {inner}")

    def press(self, selector: str) -> None:
        """Press a button as a hand does: where it is seen, and by a real click."""
        self.run("document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })", selector)
        found = self.send("WebDriver:FindElement", "POST", "element", using="css selector", value=selector)
        (element,) = (found.get("value") or found).values() if isinstance(found, dict) else found
        self.send("WebDriver:ElementClick", "POST", f"element/{element}/click", id=element)

    def quit(self) -> None:
        """Ask the browser to end."""
        raise NotImplementedError

    def complaints(self) -> list[str]:
        """Give what pages have complained of since this was last asked."""
        raise NotImplementedError

    def type(self, text: str) -> None:
        """Press keys where the focus is."""
        keys = [{"type": kind, "value": letter} for letter in text for kind in ("keyDown", "keyUp")]
        actions = [{"type": "key", "id": "keyboard", "actions": keys}]
        self.send("WebDriver:PerformActions", "POST", "actions", actions=actions)


class Firefox(Driver):
    """Firefox without a window, by Marionette: messages with their length before them."""

    def __init__(self, folder: Path, port: int, **preferences: Any) -> None:
        profile = folder / "profile"
        profile.mkdir()
        preferences |= {
            "marionette.port": port,
            "dom.serviceWorkers.idle_timeout": 3_000,  # ms; ten times as long for readers, on a line a tenth as fast
            "dom.serviceWorkers.idle_extended_timeout": 1_000,
            "security.fileuri.strict_origin_policy": True,  # which Marionette would switch off
            "remote.prefs.recommended": False,
            "app.normandy.enabled": False,
            "app.update.disabledForTesting": True,
            "browser.shell.checkDefaultBrowser": False,
            "datareporting.policy.dataSubmissionEnabled": False,
            "network.captive-portal-service.enabled": False,
            "network.connectivity-service.enabled": False,
            "toolkit.telemetry.enabled": False,
        }
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in preferences.items()]
        (profile / "user.js").write_text("".join(lines), encoding="utf-8")
        command = [
            "firefox-esr",
            "--headless",
            "--marionette",
            "--remote-allow-system-access",
            "--no-remote",
            "--profile",
            str(profile),
        ]
        with (folder / "firefox.log").open("wb") as log:
            home = os.environ | {"HOME": str(folder), "MOZ_CRASHREPORTER_DISABLE": "1"}
            self.process = subprocess.Popen([*command, "about:blank"], stdout=log, stderr=log, env=home)
        self.number = 0
        self.socket = _connect(port, self.process)
        self.socket.settimeout(PATIENCE)
        self.buffer = b""
        self._read()  # it greets first
        self.send("WebDriver:NewSession", "", "", capabilities={"alwaysMatch": {"pageLoadStrategy": "normal"}})

    def send(self, command: str, method: str, path: str, **given: Any) -> Any:
        self.number += 1
        message = json.dumps([0, self.number, command, given]).encode()
        self.socket.sendall(str(len(message)).encode() + b":" + message)
        _, _, error, result = self._read()
        if error:
            raise DriverError(error.get("error"), error.get("message"))
        return result.get("value", result) if isinstance(result, dict) else result

    def resize(self, width: int, height: int) -> None:
        """Firefox's own window is never as narrow as a phone; the page in it can be."""
        with self._inside():
            self.run("gBrowser.selectedBrowser.style.maxWidth = ''")
        self.wait("innerWidth > arguments[0]", self.phone)  # it is as wide as its window again
        super().resize(max(width, 800), height)
        with self._inside():
            self.run("gBrowser.selectedBrowser.style.maxWidth = arguments[0] + 'px'", width)
        self.wait("innerWidth === arguments[0]", width)

    @contextlib.contextmanager
    def _inside(self) -> Iterator[None]:
        """Run scripts in the browser itself, in place of the page."""
        self.send("Marionette:SetContext", "", "", value="chrome")
        try:
            yield
        finally:
            self.send("Marionette:SetContext", "", "", value="content")

    def complaints(self) -> list[str]:
        with self._inside():
            found: list[str] = self.run("""
                const all = Services.console.getMessageArray().map((message) => message.QueryInterface
                  ? [message.sourceName ?? "", message.errorMessage ?? message.message, message.flags ?? 0] : ["", "", 1]);
                Services.console.reset();
                return all.filter(([source, , flags]) => source.startsWith("http://127.0.0.1") && !(flags & 1))
                  .map((parts) => parts.join(" "));""")
        return found

    def quit(self) -> None:
        with self.socket:
            self.send("Marionette:Quit", "", "", flags=["eForceQuit"])

    def _read(self) -> Any:
        while b":" not in self.buffer:
            self._more()
        length, _, self.buffer = self.buffer.partition(b":")
        while len(self.buffer) < int(length):
            self._more()
        message, self.buffer = self.buffer[: int(length)], self.buffer[int(length) :]
        return json.loads(message)

    def _more(self) -> None:
        found = self.socket.recv(65536)
        if not found:
            raise DriverError("Firefox has closed the connection")
        self.buffer += found


class WebKit(Driver):
    """WebKitGTK's MiniBrowser on a display of its own, by WebKitWebDriver."""

    phone = 450  # its toolbar is no narrower

    def __init__(self, folder: Path, port: int) -> None:
        display, shown = os.pipe()
        self.screen = subprocess.Popen(
            ["Xvfb", "-displayfd", str(shown), "-screen", "0", "1600x1200x24", "-nolisten", "tcp"],
            pass_fds=[shown], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(shown)
        with os.fdopen(display) as said:
            number = said.readline().strip()
        home = os.environ | {
            "DISPLAY": f":{number}",
            "HOME": str(folder),
            "XDG_CACHE_HOME": str(folder / "cache"),
            "XDG_DATA_HOME": str(folder / "data"),
            "XDG_RUNTIME_DIR": str(folder),
            "WEBKIT_DISABLE_DMABUF_RENDERER": "1",
            "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",  # which needs namespaces that containers do not have
            "NO_AT_BRIDGE": "1",
        }
        self.log, self.read = folder / "webkit.log", 0
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(["WebKitWebDriver", f"--port={port}"], stdout=log, stderr=log, env=home)
        _connect(port, self.process).close()
        self.address = f"http://127.0.0.1:{port}/session"
        minibrowser = next(Path("/usr/lib").glob("*/webkit2gtk-4.1/MiniBrowser"), None) or shutil.which("MiniBrowser")
        options = {
            "webkitgtk:browserOptions": {
                "binary": str(minibrowser),
                "args": ["--automation", "--enable-write-console-messages-to-stdout=true"],
            }
        }
        made = self.send("", "POST", "", capabilities={"alwaysMatch": options})
        self.address += f"/{made['sessionId']}"

    def complaints(self) -> list[str]:
        said = self.log.read_text(encoding="utf-8", errors="replace").splitlines()
        found, self.read = said[self.read :], len(said)
        return [line for line in found if line.startswith("CONSOLE") and " ERROR " in line]

    def send(self, command: str, method: str, path: str, **given: Any) -> Any:
        address = f"{self.address}/{path}".rstrip("/")
        body = json.dumps(given).encode() if method == "POST" else None
        request = urllib.request.Request(address, body, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as response:
                return json.load(response)["value"]
        except urllib.error.HTTPError as error:
            with error:
                raise DriverError(error.read().decode()) from None

    def quit(self) -> None:
        self.send("", "DELETE", "")


def _connect(port: int, process: subprocess.Popen[bytes]) -> socket.socket:
    """Connect to a program that has just been started."""
    end = time.monotonic() + PATIENCE
    while True:
        assert process.poll() is None, "the browser has ended"
        with contextlib.suppress(ConnectionError):
            return socket.create_connection(("127.0.0.1", port), PATIENCE)
        assert time.monotonic() < end, "the browser does not listen"
        time.sleep(0.1)


@contextlib.contextmanager
def started(engine: str, folder: Path) -> Iterator[Driver]:
    """Start a browser that keeps all it writes in a folder; give its window."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    driver = {"firefox": Firefox, "webkit": WebKit}[engine](folder, port)
    try:
        yield driver
    finally:
        with contextlib.suppress(DriverError, OSError):
            driver.quit()
        for process in (driver.process, getattr(driver, "screen", None)):
            if process:
                process.terminate()
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(10)
                if process.poll() is None:
                    process.kill()
                    process.wait()
