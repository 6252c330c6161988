-- wrk: each request sends one whole log for a draft of its own.
-- Arguments: the file of draft keys (one a line), the cookie, the form's body.
local started = 0

function setup(thread)
  thread:set("number", started)
  started = started + 1
  thread:set("threads", 2)
end

function init(arguments)
  keys = {}
  local line = 0
  for key in io.lines(arguments[1]) do
    if line % threads == number then keys[#keys + 1] = key end
    line = line + 1
  end
  cookie, body, at, sent, failed = arguments[2], arguments[3], 0, 0, 0
end

function request()
  at = at + 1
  -- When the drafts run out the last one is sent again, which is answered as the same log.
  local key = keys[math.min(at, #keys)]
  return wrk.format("POST", "/log/" .. key .. "/whole", {
    ["Cookie"] = cookie,
    ["Content-Type"] = "application/x-www-form-urlencoded",
  }, body)
end

function response(status, headers)
  if status ~= 303 or not string.find(headers["Location"] or "", "/thanks", 1, true) then
    failed = failed + 1
  else
    sent = sent + 1
  end
end

function done(summary, latency)
  io.write(string.format("p50 %.2f ms  p99 %.2f ms  max %.2f ms\n",
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000))
end
