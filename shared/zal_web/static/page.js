"use strict";
// The page can be read without this. With it: what changes comes by itself, a call is heard, and
// nothing that is being typed is lost.
(() => {
  const [now, said, link] = ["now", "said", "link"].map((id) => document.getElementById(id));
  const SILENT_MS = 40000, ASLEEP_MS = 20000, FIRST_MS = 2000, LAST_MS = 30000, ASK_MS = 10000, AGAIN_MS = 500;
  const Audio = window.AudioContext || window.webkitAudioContext;
  let source = null, heardAt = 0, again = 0, pause = FIRST_MS, audio = null, lock = null;

  // What is kept in the browser until it is closed: a rating half filled in, the calls heard.
  const memory = {};
  const keep = (name, value) => {
    memory[name] = value;
    try { sessionStorage.setItem(name + location.pathname, JSON.stringify(value)); } catch (_) { /* it may be forbidden */ }
  };
  const kept = (name) => {
    if (name in memory) return memory[name];
    try { return JSON.parse(sessionStorage.getItem(name + location.pathname)); } catch (_) { return null; }
  };

  // The call is heard and felt.
  const sound = () => document.getElementById("sound"); // it is there while a call may come

  const offerSound = () => {
    if (!Audio || !sound()) return;
    sound().hidden = false;
    if (!audio || audio.state !== "running") return;
    sound().firstElementChild.textContent = sound().dataset.check;
    sound().lastElementChild.hidden = false;
  };

  const unlock = () => {
    if (!Audio || !sound()) return;
    if (!audio) {
      audio = new Audio();
      audio.onstatechange = offerSound;
    }
    if (audio.state !== "running") audio.resume();
    offerSound();
    stayAwake();
  };

  const stayAwake = () => {
    if (!navigator.wakeLock || lock || !sound() || document.hidden) return;
    lock = navigator.wakeLock.request("screen").then((found) => {
      found.onrelease = () => { lock = null; };
      return found;
    }, () => { lock = null; });
  };

  const letSleep = () => {
    if (lock) lock.then((found) => found && found.release());
  };

  const beep = (after, pitch) => {
    const tone = audio.createOscillator(), loud = audio.createGain(), at = audio.currentTime + after;
    tone.frequency.value = pitch;
    loud.gain.setValueAtTime(0.0001, at);
    loud.gain.exponentialRampToValueAtTime(0.4, at + 0.03);
    loud.gain.exponentialRampToValueAtTime(0.0001, at + 0.6);
    tone.connect(loud);
    loud.connect(audio.destination);
    tone.start(at);
    tone.stop(at + 0.7);
  };

  const call = () => {
    const which = now.dataset.calls + "@" + now.dataset.called;
    if (now.dataset.stand !== "called" || kept("heard") === which) return;
    keep("heard", which);
    const card = document.getElementById("card"), words = said.textContent;
    card.classList.remove("-new");
    said.textContent = "";
    setTimeout(() => { card.classList.add("-new"); said.textContent = words; }, 50); // or a recall is as if nothing was
    if (navigator.vibrate) navigator.vibrate([400, 200, 400, 200, 800]);
    if (audio && audio.state === "running") [0, 0.35, 1.6, 1.95].forEach((after, i) => beep(after, i % 2 ? 660 : 880));
  };

  // What changed takes the place of what it was; the rest is left as it stands, with its focus.
  const drawn = new Map([...now.children].map((each) => [each.id, each.outerHTML]));

  const redraw = (html) => {
    const box = document.createElement("template");
    box.innerHTML = html;
    const fresh = [...box.content.children], wanted = new Set(fresh.map((each) => each.id));
    const isHeld = (id) => id === "rating" && kept("draft") !== null;
    const focused = document.activeElement;
    const within = ([...now.children].find((each) => each.contains(focused)) || {}).id;
    [...now.children].filter((each) => !wanted.has(each.id) && !isHeld(each.id)).forEach((each) => each.remove());
    let before = now.firstElementChild;
    for (const each of fresh) {
      const old = [...now.children].find((had) => had.id === each.id), text = each.outerHTML;
      if (old && (isHeld(each.id) || drawn.get(each.id) === text)) {
        if (old === before) before = old.nextElementSibling;
        continue;
      }
      drawn.set(each.id, text);
      if (old === before && old) before = old.nextElementSibling;
      if (old) old.replaceWith(each);
      else now.insertBefore(each, before);
    }
    if (within && focused !== document.activeElement) {
      const place = document.querySelector(`#${within} button,#${within} a`);
      (place || document.getElementById("card")).focus();
    }
  };

  const show = (told) => {
    ["stand", "calls", "called", "mark"].forEach((each) => { now.dataset[each] = told[each]; });
    redraw(told.html);
    fill();
    document.title = told.title;
    if (said.textContent !== told.said) said.textContent = told.said;
    offerSound();
    if (!sound()) letSleep();
    call();
  };

  // A rating half filled in outlives a reload, a lost connection and a change of language.
  const form = () => now.querySelector("form.rating");

  const fill = () => {
    const draft = kept("draft"), where = form();
    if (!draft || !where || where.dataset.filled) return;
    where.dataset.filled = "yes";
    draft.forEach(([name, value]) => { if (where.elements[name]) where.elements[name].value = value; });
    const closed = where.closest("details");
    if (closed) closed.open = true;
  };

  now.addEventListener("input", () => { if (form()) keep("draft", [...new FormData(form())]); });
  if (location.hash === "#thanks") {
    keep("draft", null);
    history.replaceState(null, "", location.pathname + location.search);
  }

  // A finger that taps twice must not press what has come to stand under it.
  const arrival = (performance.getEntriesByType("navigation") || [])[0], begun = performance.now();
  const isNew = () => arrival && arrival.redirectCount > 0 && performance.now() - begun < AGAIN_MS;

  now.addEventListener("click", (event) => {
    if (isNew() && event.detail && event.target.closest("form:not(.rating)")) event.preventDefault();
  });

  addEventListener("submit", (event) => {
    // A PC without any network says that it is offline, and yet reaches the hall that runs on it.
    if (navigator.onLine !== false || source !== null) return;
    event.preventDefault();
    link.textContent = link.dataset.unsent;
  });

  // The connection.
  const alive = () => {
    heardAt = Date.now();
    pause = FIRST_MS;
    link.textContent = "";
  };

  const lost = () => {
    const isRefused = source && source.readyState === EventSource.CLOSED;
    if (!isRefused) link.textContent = link.dataset.offline;
    if (source) source.close();
    source = null;
    clearTimeout(again);
    again = setTimeout(isRefused ? askAndListen : listen, pause * (1 + Math.random()));
    pause = Math.min(LAST_MS, pause * 1.5);
  };

  // Where no stream is let through, the page is read again and again.
  const ask = () => fetch(location.href).then((answer) => {
    if ([404, 410].includes(answer.status)) location.reload();
    return answer.ok ? answer.text() : "";
  }).then((text) => {
    const page = new DOMParser().parseFromString(text, "text/html"), other = page.getElementById("now");
    link.textContent = other ? "" : link.dataset.offline;
    if (!other || other.dataset.mark === now.dataset.mark) return;
    const said = page.querySelector(".sentence").textContent;
    show(Object.assign({ title: page.title, said, html: other.innerHTML }, other.dataset));
  }).catch(() => { link.textContent = link.dataset.offline; });
  const askAndListen = () => ask().then(listen);

  function listen() {
    clearTimeout(again);
    if (!window.EventSource) {
      again = setTimeout(askAndListen, ASK_MS);
      return;
    }
    if (source) source.close();
    heardAt = Date.now();
    source = new EventSource(now.dataset.live + "&seen=" + now.dataset.mark);
    source.onerror = lost;
    source.addEventListener("beat", alive);
    source.addEventListener("blind", () => { alive(); link.textContent = link.dataset.blind; });
    source.addEventListener("over", () => { source.close(); location.reload(); });
    source.addEventListener("now", (event) => { alive(); show(JSON.parse(event.data)); });
  }

  const wake = () => {
    if (document.hidden) return;
    if (audio) unlock();
    if (!source || Date.now() - heardAt > ASLEEP_MS) listen();
  };

  setInterval(() => { if (source && Date.now() - heardAt > SILENT_MS) lost(); }, 5000);
  addEventListener("offline", lost);
  addEventListener("online", listen);
  addEventListener("pageshow", (event) => { if (event.persisted) listen(); });
  document.addEventListener("visibilitychange", wake);
  ["click", "keydown", "touchend"].forEach((each) => addEventListener(each, unlock));
  now.addEventListener("click", (event) => {
    if (!sound() || !sound().contains(event.target)) return;
    unlock();
    if (audio) beep(0, 880);
  });

  fill();
  offerSound();
  call();
  listen();
  if (window.scriptHasBegun) window.scriptHasBegun(); // it stands where something may change
})();
