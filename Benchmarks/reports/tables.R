# The models of tables A4.5 to A4.9 in R (lmer, emmeans): Rscript tables.R LOGS.csv prints how many, and processor seconds.
here <- dirname(normalizePath(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))))
source(file.path(here, "..", "..", "Tests", "oracle", "answers.R"))
seconds <- system.time({
  logs <- read.csv(commandArgs(TRUE)[1], stringsAsFactors = FALSE)
  logs$time <- as.numeric(as.Date(logs$date))
  logs <- logs[order(logs$participant, logs$time), ]
  # Of several logs about one day the last counts.
  logs <- logs[!duplicated(logs[c("participant", "time")], fromLast = TRUE), ]
  outcomes <- c("wellbeing", "hope", "self_efficacy", "contact_family", "contact_friends",
                "contact_neighbours", "health")
  kinds <- c("informal", "one_to_one", "group", "online")
  exposures <- c("given_types", "received_types", "projects", paste0("given_", kinds), paste0("received_", kinds))
  count <- 0
  for (outcome in outcomes) for (exposure in exposures) {
    columns <- unique(c("participant", "time", outcome, exposure, "projects"))
    table <- logs[columns]
    for (column in columns[-1]) table[[column]] <- suppressWarnings(as.numeric(table[[column]]))
    rows <- answers(table, outcome, exposure, "projects")
    count <- count + 1
  }
})
cat(count, sum(seconds[1:2]), "\n")
