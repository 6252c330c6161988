internal import Web
internal import Wording

/// The fields to write in, empty, filled and with an error.
struct GalleryFields: Component {
  let words: Words

  var view: some HTML {
    GallerySection(words["gallery.fields"]) {
      PostForm(to: "/design", carrying: ["token": "none"]) {
        TextField(
          "name", label: words["gallery.name"], kind: .nickname, hint: words["gallery.name.hint"])
        TextField(
          "id", label: words["gallery.id"], kind: .code, hint: words["gallery.id.hint"],
          value: "KF7M-2PQ9")
        TextField(
          "id-2", label: words["gallery.id"], kind: .code, hint: words["gallery.id.hint"],
          error: words["gallery.id.error"], value: "KF7M-2P09")
        TextField("email", label: words["gallery.email"], kind: .email)
        TextField("password", label: words["gallery.password"], kind: .password)
        NumberField("projects", label: words["gallery.projects"], value: "2")
        NumberField(
          "projects-2", label: words["gallery.projects"], error: words["gallery.projects.error"],
          value: "many")
        DayField("day", label: words["gallery.day"], value: "2026-03-14", latest: "2026-03-31")
        SelectField(
          "project", label: words["gallery.project"], empty: words["gallery.project.empty"],
          choices: [
            Choice("kettle", words["gallery.project.one"]),
            Choice("walkers", words["gallery.project.two"]),
            Choice("unsure", words["gallery.project.unsure"]),
          ], chosen: "walkers")
        TextArea("words", label: words["gallery.words"], hint: words["gallery.words.hint"])
        TickField(
          "remember", label: words["gallery.tick"], hint: words["gallery.tick.hint"],
          isTicked: true)
      }
    }
  }
}
