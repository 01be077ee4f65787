from state_diagram import PAGE, page


def test_the_page_of_the_stages_life_is_what_the_table_says() -> None:
    assert PAGE.read_text("utf-8") == page(), "make states"
