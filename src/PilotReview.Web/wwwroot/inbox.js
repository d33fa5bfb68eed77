// Shows beside "Việc chờ tôi" how many things wait, and asks again while the page is open and looked at. Whoever is elsewhere asks nothing. A page that shows the list itself carries
// its mark, and says when another list waits by now.
const pause = 5000;
let seen = { count: 0, mark: '' };
let stopped = false;

const show = () => {
  const badge = document.querySelector('[data-inbox]');
  if (!badge) {
    return;
  }

  const text = seen.count > 0 ? String(seen.count) : '';
  if (badge.textContent !== text) {
    badge.textContent = text;
  }

  badge.hidden = seen.count === 0;
  badge.setAttribute('aria-label', badge.dataset.inbox.replace('{0}', text));
};

const ask = async () => {
  const badge = document.querySelector('[data-inbox]');
  if (!badge || document.hidden || stopped) {
    return;
  }

  try {
    const answer = await fetch(new URL('inbox/count', document.baseURI), {
      method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Unattended': '1' }, body: JSON.stringify({ mark: seen.mark }), redirect: 'manual',
    });
    if (answer.ok) {
      seen = await answer.json();
      document.querySelectorAll('[data-inbox-news]').forEach((line) => { line.hidden = line.dataset.inboxNews === seen.mark; });
    } else if (answer.status === 401 || answer.status === 403 || answer.type === 'opaqueredirect') {
      // signed out meanwhile: the next page says so
      stopped = true;
    }
  } catch {
    // no connection: the number that was there stays, and the next round asks again
  }

  show();
};

// a page is drawn once more when it comes to life; the number goes into the new one too
new MutationObserver(show).observe(document.body, { childList: true, subtree: true });
document.addEventListener('visibilitychange', ask);
setInterval(ask, pause);
ask();
