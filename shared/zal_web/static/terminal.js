"use strict";
// Shows a face in this page by textual.js, and opens it anew by itself whenever it was cut off.
(() => {
  const LEFT = 4000, ELSEWHERE = 4001, FULL = 4002, BROKEN = 4004;  // as in open_terminals.py
  const OFTEN = 5, WITHIN_MS = 60000;  // as in tty_holder.py
  const BEAT_MS = 5000, SILENT_MS = 15000, SOON_MS = 1000, LATE_MS = 20000, STABLE_MS = 30000, FONT_MS = 3000, SETTLES_MS = 500;
  const MOST_OPENED = 20;  // terminals that were cut off leave something behind in the page
  const NARROW = 0.6, TALL = 1.33;  // a cell of this font, in its size
  const LEGIBLE = 13, LEAST = [80, 24];  // pixels; the cells that every face can do with
  const { src: own, nonce } = document.currentScript;
  const told = document.getElementById("told"), again = document.getElementById("again");
  const silent = document.getElementById("sound");
  let start = null, place = document.getElementById("terminal");
  const room = place.parentElement;
  let broke = [], keepsBreaking = false;
  let widget = null, isLarge = false;
  let socket = null, heardAt = 0, openedAt = 0, wait = SOON_MS, timer = 0, isAsking = false, opened = 0;
  const isFramed = window !== window.top;

  // The terminal writes style sheets of its own; the page's policy knows ours by the nonce only.
  const create = document.createElement.bind(document);
  document.createElement = (name, ...rest) => {
    const made = create(name, ...rest);
    if (name === "style") made.nonce = nonce;
    return made;
  };

  // The terminal draws on a canvas in the end, but gives up before if its WebGL cannot begin.
  const anything = new Proxy(function () {}, {
    get: (_, name) => (name === Symbol.toPrimitive ? () => 1 : anything),
    set: () => true,
    apply: () => anything,
  });
  const context = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    const found = context.call(this, kind, ...rest);
    return found === null && kind === "webgl2" ? anything : found;
  };

  // textual.js keeps its terminal to itself; the first thing that it notes of it is where it connects.
  Object.defineProperty(Object.prototype, "websocket_url", {
    configurable: true,
    set(value) {
      widget = this;
      Object.defineProperty(this, "websocket_url", { value });
    },
  });

  const say = (key) => {
    told.textContent = key ? told.dataset[key] : "";
    document.body.classList.toggle("-told", Boolean(key));
  };

  const alive = () => { heardAt = Date.now(); };

  class Watched extends WebSocket {
    constructor(url) {
      super(url + (location.search ? "&" + location.search.slice(1) : ""));
      socket = this;
      openedAt = Date.now();
      alive();
      this.addEventListener("open", () => { alive(); say(""); });
      this.addEventListener("message", (event) => {
        alive();
        if (typeof event.data !== "string") return;
        const [kind, data] = JSON.parse(event.data);
        if (kind === "letters") changeLetters(data === "large");
        if (kind === "play") window.dispatchEvent(new CustomEvent("zal-play", { detail: data }));
      });
      this.addEventListener("close", (event) => { if (socket === this) closed(event.code); });
    }

    send(data) {  // textual.js tells of focus and size before there is anybody to tell
      if (this.readyState === WebSocket.OPEN) super.send(data);
    }
  }
  window.WebSocket = Watched;

  const closed = (code) => {
    socket = null;
    if (code === LEFT || code === ELSEWHERE) {
      say(code === LEFT ? "left" : "elsewhere");
      again.hidden = false;
      again.focus();
      return;
    }
    if (Date.now() - openedAt > STABLE_MS) wait = SOON_MS;
    say(code === BROKEN ? broken() : code === FULL ? "full" : "lost");
    later();
  };

  // What is said of a face that has broken down; to staff besides, if it keeps breaking down.
  const broken = () => {
    const now = Date.now();
    if (now - openedAt >= WITHIN_MS) [broke, keepsBreaking] = [[], false];
    broke = [...broke.filter((at) => now - at < WITHIN_MS), now];
    keepsBreaking = keepsBreaking || broke.length >= OFTEN;
    return keepsBreaking ? "often" : "stopped";
  };

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(back, wait * (0.75 + Math.random() / 2));
    wait = Math.min(2 * wait, LATE_MS);
  };

  // In place, not by reloading: a page that is fetched while the server is away is gone for good.
  async function back() {
    clearTimeout(timer);
    if (isAsking) return;
    isAsking = true;
    const patience = new AbortController();
    const end = setTimeout(() => patience.abort(), SILENT_MS);
    try {
      const page = await fetch(location.href, { cache: "no-store", signal: patience.signal });
      if (page.status >= 429) throw new Error("not yet");
      const isOurs = page.ok && (await page.text()).includes(new URL(own).search);
      if (start && isOurs && opened < MOST_OPENED) open();
      else location.reload();  // a script is missing, another version, not paired, much to forget
    } catch {
      say("lost");
      later();
    } finally {
      clearTimeout(end);
      isAsking = false;
    }
  }

  function open() {
    opened += 1;
    again.hidden = true;
    document.body.classList.remove("-first-byte", "-drawn");
    const fresh = place.cloneNode(false);
    place.replaceWith(fresh);
    place = fresh;
    show();
  }

  function fontSize() {
    const fit = (columns, rows) => Math.min(room.clientWidth / (columns * NARROW), room.clientHeight / (rows * TALL));
    const { columns, rows, largeColumns, largeRows } = place.dataset;
    if (isLarge) return Math.max(6, Math.floor(fit(largeColumns, largeRows)));
    const legible = Math.min(LEGIBLE, fit(...LEAST));  // before all that a face would like to show
    return Math.max(6, Math.floor(Math.max(fit(columns, rows), legible)));
  }

  // The face goes on with what its visitor has chosen: it hears of another size, nothing else.
  function fitLetters() {
    place.dataset.fontSize = fontSize();
    widget.terminal.options.fontSize = Number(place.dataset.fontSize);
    widget.fit();
  }

  function changeLetters(areLarge) {
    isLarge = areLarge;
    fitLetters();
  }

  function show() {
    isLarge = false;  // another face begins, for another visitor
    place.dataset.fontSize = fontSize();
    place.dataset.sessionWebsocketUrl =
      location.origin.replace(/^http/, "ws") + place.dataset.path + "/ws";
    start(new Event("load"));
    const { classList } = document.body;
    widget.terminal.onRender(() => {  // nothing is drawn while it is out of sight
      if (classList.contains("-first-byte")) classList.add("-drawn");
    });
    if (!isFramed) focus();
  }

  const focus = () => {
    const field = place.querySelector("textarea");
    if (field && again.hidden) field.focus();
  };

  setInterval(() => {
    if (!socket) return;
    if (Date.now() - heardAt > SILENT_MS) {
      const dead = socket;
      closed(1006);
      dead.close();
    } else {
      socket.send(JSON.stringify(["ping", String(Date.now())]));
    }
  }, BEAT_MS);
  addEventListener("online", () => { if (!socket && again.hidden) back(); });
  addEventListener("focus", focus);
  again.addEventListener("click", back);
  // Where visitors are, nothing leads away from the page as far as a page can prevent it: what it
  // cannot, docs/DEPLOY.md names with the browser's policy. The face gets every key all the same.
  function lock() {
    const refuse = (event) => event.preventDefault();
    const isForBrowser = ({ ctrlKey, altKey, metaKey, key }) =>
      ctrlKey || altKey || metaKey || /^(F\d+|Alt|Meta|ContextMenu|Browser\w+|Launch\w+)$/.test(key);
    for (const each of ["contextmenu", "auxclick", "dragstart", "dragenter", "dragover", "drop", "gesturestart"])
      addEventListener(each, refuse, { capture: true, passive: false });
    addEventListener("keydown", (event) => { if (isForBrowser(event)) refuse(event); }, true);
    addEventListener("wheel", (event) => { if (event.ctrlKey) refuse(event); }, { capture: true, passive: false });
  }

  if (place.dataset.full && !isFramed) {
    lock();
    addEventListener("pointerdown", () => {
      if (document.fullscreenElement) return;
      document.documentElement.requestFullscreen({ navigationUI: "hide" }).catch(() => {});
    });
    const stayLit = () => {
      if (!document.hidden) navigator.wakeLock?.request("screen").catch(() => {});
    };
    document.addEventListener("visibilitychange", stayLit);
    stayLit();
  }

  if (place.dataset.full) {
    let changed = 0;
    new ResizeObserver(() => {  // a tablet was turned, the sentence that there is no sound came or went
      clearTimeout(changed);
      changed = setTimeout(() => { if (widget) fitLetters(); }, SETTLES_MS);
    }).observe(room);
  }

  // A script that fails or does not answer has not come, nor has one in whose place is another text.
  function load(source, hasBegun, begin, isMissing) {
    const script = document.createElement("script");
    let isTold = false;
    const tell = () => {
      clearTimeout(overdue);
      if (!isTold) isMissing();
      isTold = true;
    };
    const overdue = setTimeout(tell, LATE_MS);
    script.src = source;
    script.onerror = tell;
    script.onload = () => {
      if (!hasBegun()) {
        tell();
        return;
      }
      clearTimeout(overdue);
      begin();
    };
    document.head.append(script);
  }

  const letters = ["400 16px 'Roboto Mono'", "700 16px 'Roboto Mono'"];
  const loaded = Promise.allSettled(letters.map((each) => document.fonts.load(each, "АЯya")));
  const late = new Promise((resolve) => { setTimeout(resolve, FONT_MS); });
  Promise.race([loaded, late]).then(() => {  // a font that does not answer must not leave it blank
    load(place.dataset.script, () => window.onload, () => {
      clearTimeout(timer);
      say("");
      start = window.onload;  // the page may have loaded long before, or not yet
      window.onload = null;
      show();
    }, () => {  // nothing can be shown without it
      say("lost");
      later();
    });
  });

  // A board whose sound did not come would be silent and say nothing of it. Each time it is asked for
  // by another address: what hangs, or was kept in its place, would be all that comes by the same.
  function listen(time) {
    const hasBegun = () => window.soundHasBegun;
    const again = () => {
      silent.firstElementChild.textContent = silent.dataset.unloaded;
      silent.hidden = hasBegun();
      setTimeout(listen, LATE_MS, time + 1);
    };
    if (!hasBegun()) load(`${place.dataset.sound}&${time}`, hasBegun, () => {}, again);
  }
  if (place.dataset.sound) listen(0);

  window.scriptHasBegun();
})();
